import type { Wrong } from './history';

/** A read that showed what it must not, in words of whoever looks for the cause. */
export interface Violation extends Wrong {
  readonly document: string;
  readonly read: string | null | undefined;
  readonly on: string;
  readonly asked: string;
  readonly isFromMemory: boolean;
  /** In ms since the load began, and how long the answer took. */
  readonly sentAt: number;
  readonly took: number;
}

/** What readers and writers met, while they read and write. */
export interface Tally {
  /** How often each writer has written, and been told so. */
  readonly written: number[];
  /** How often each reader has been answered. */
  readonly read: number[];
  /** Answers from memory, by node. */
  readonly fromMemory: Record<string, number>;
  /** How often each status was answered to readers, by node (`one 200`); `lost` for no answer. */
  readonly readers: Record<string, number>;
  /** The same to writers, of both nodes. */
  readonly writers: Record<string, number>;
  /** What was answered that is neither a document nor its absence. */
  readonly refusals: string[];
  readonly violations: Violation[];
  /**
   * How often an answer lacked a relation because its story was published while it was made, by the door that
   * was asked.
   */
  readonly torn: Record<string, number>;
}

export const emptyTally = (request: {
  readers: number;
  writers: number;
  nodes: readonly { name: string }[];
}): Tally => ({
  written: Array.from({ length: request.writers }, () => 0),
  read: Array.from({ length: request.readers }, () => 0),
  fromMemory: Object.fromEntries(request.nodes.map(({ name }) => [name, 0])),
  readers: {},
  writers: {},
  refusals: [],
  violations: [],
  torn: {},
});

export const count = (of: Record<string, number>, name: string): void => {
  of[name] = (of[name] ?? 0) + 1;
};
