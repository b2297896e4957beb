/** Text on its way through the engine, as UTF-16 code units. */
export interface Draft {
  readonly units: Uint16Array;
  /** The same memory, as Node turns it into a string. */
  readonly bytes: Buffer;
  length: number;
  /**
   * For a report: the place in the source that each unit comes from. A replacement of another
   * length than its source comes from the source's start.
   */
  readonly origins: Int32Array | null;
}

/** An empty draft with room for `capacity` units. */
export const newDraft = (capacity: number, isTraced: boolean): Draft => {
  const units = new Uint16Array(capacity);
  const origins = isTraced ? new Int32Array(capacity) : null;
  return { units, bytes: Buffer.from(units.buffer), length: 0, origins };
};

/** What drafts are for within one conversion; of each purpose there is one at a time. */
export type Purpose = 'source' | 'spare' | 'plain' | 'output';

/**
 * An empty draft, which belongs to whoever asked last for one of its purpose: short texts are
 * converted without a new piece of memory. A traced one is new, because a report keeps it.
 */
export const borrowDraft = (purpose: Purpose, capacity: number, isTraced: boolean): Draft => {
  if (isTraced || capacity > LONGEST_LENT) return newDraft(capacity, isTraced);
  const draft = (lent[purpose] ??= newDraft(LONGEST_LENT, false));
  draft.length = 0;
  return draft;
};

/** Writes `text` into an empty draft. */
export const fillDraft = (draft: Draft, text: string): Draft => {
  const { units, bytes, origins } = draft;
  draft.length = text.length;
  if (text.length > COPY_BY_HAND) bytes.write(text, 'utf16le');
  else for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
  for (let i = 0; origins && i < text.length; i += 1) origins[i] = i;
  return draft;
};

/** Lone surrogates survive, unlike with a `TextDecoder`. */
export const textOf = ({ bytes, length }: Draft): string =>
  bytes.toString('utf16le', 0, length * 2);

const lent: Partial<Record<Purpose, Draft>> = {};

/** In units: 128 kB of memory for each purpose. */
const LONGEST_LENT = 2 ** 16;

/** Below this many units a loop is faster than the call of Buffer's native copy. */
const COPY_BY_HAND = 48;
