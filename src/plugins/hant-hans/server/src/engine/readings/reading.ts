import type { Draft } from '../opencc/draft';

/**
 * What a text becomes where its surroundings say so: a phrase of OpenCC's holds wherever it stands,
 * and its characters have one usual counterpart each. In Simplified, to be made Traditional.
 */
export interface Reading {
  readonly text: string;
  /** As long as `text`. */
  readonly becomes: string;
  /** Whether it is what `input[start..end)` says; looks at a few units around it. */
  readonly holds: (input: Draft, start: number, end: number) => boolean;
}
