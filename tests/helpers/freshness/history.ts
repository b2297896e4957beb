export const SCRIPTS = ['zh-Hant', 'zh-Hans'] as const;
export type Script = (typeof SCRIPTS)[number];

/** What readers may see of a document: its name in either script, or null where it is not there. */
export type Seen = Readonly<Record<Script, string>> | null;

/** How long a node may answer what was before another node's write, in milliseconds. */
export const GRACE = 250;

interface State {
  readonly seen: Seen;
  readonly node: string;
  readonly begunAt: number;
  /** When whoever wrote it was told so; never, where the write failed and may or may not be there. */
  acknowledgedAt?: number;
}

/** A read of a document, with the times of `performance.now()`. */
export interface Read {
  readonly node: string;
  readonly script: Script;
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly read: string | null | undefined;
}

/** Why a read is wrong. */
export interface Wrong {
  readonly allowed: readonly (string | null)[];
  /** What was acknowledged before it was sent, and how long before, in ms. */
  readonly writtenOn: string;
  readonly before: number;
}

/**
 * Everything that one document was, in order, as those know who wrote it: one write at a time. It says
 * of each read whether it may have been answered so.
 */
export class History {
  private readonly states: State[];

  constructor(
    readonly name: string,
    seen: Seen,
  ) {
    this.states = [{ seen, node: '', begunAt: 0, acknowledgedAt: 0 }];
  }

  /** @returns to be called once the write is acknowledged; never where it failed */
  begin(node: string, seen: Seen, now = performance.now()): (now?: number) => void {
    const state: State = { seen, node, begunAt: now };
    this.states.push(state);
    return (then = performance.now()) => (state.acknowledgedAt = then);
  }

  /** What the last write made of it, whether it was acknowledged or not. */
  get last(): Seen {
    return this.states.at(-1)?.seen ?? null;
  }

  /** Whether a write may have happened between the statements of one answer. */
  changedDuring({ node, sentAt, receivedAt }: Omit<Read, 'script' | 'read'>): boolean {
    return this.states.some(
      ({ begunAt, acknowledgedAt = Infinity, node: writtenOn }) =>
        begunAt <= receivedAt && acknowledgedAt + (writtenOn === node ? 0 : GRACE) > sentAt,
    );
  }

  /** @returns undefined where the read shows a state that it may show */
  judge({ node, script, sentAt, receivedAt, read }: Read): Wrong | undefined {
    const oldest = this.states.findLastIndex(({ acknowledgedAt = Infinity, node: writtenOn }) => {
      const heardAt = acknowledgedAt + (writtenOn === node ? 0 : GRACE);
      return heardAt <= sentAt;
    });
    const allowed = this.states
      .slice(Math.max(0, oldest))
      .filter(({ begunAt }) => begunAt <= receivedAt)
      .map(({ seen }) => seen?.[script] ?? null);
    if (read !== undefined && allowed.includes(read)) return undefined;
    const { node: writtenOn = '', acknowledgedAt = 0 } = this.states[oldest] ?? {};
    return { allowed, writtenOn, before: Math.round(sentAt - acknowledgedAt) };
  }
}
