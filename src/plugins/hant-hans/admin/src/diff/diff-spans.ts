import { diffChars } from 'diff';

/** A stretch of text that both versions have, or one of them only. */
export interface Span {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * What turns one text into another, character by character (by code points: rare characters are not
 * torn apart). Texts that have next to nothing in common are shown as replaced by one another: a
 * patchwork of single characters that happen to recur is no help to a reader, and finding it takes
 * the square of the length.
 */
export const diffSpans = (before: string, after: string): readonly Span[] => {
  const changes = diffChars(before, after, { maxEditLength: mostChanges(before, after) });
  if (!changes) return replaced(before, after);
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
};

/** Of all characters, as many as may differ; 600 keep the answer below a tenth of a second. */
const mostChanges = (before: string, after: string): number =>
  Math.max(20, Math.min(600, Math.ceil(0.7 * (before.length + after.length))));

const replaced = (before: string, after: string): readonly Span[] =>
  [{ kind: 'removed', text: before } as const, { kind: 'added', text: after } as const].filter(
    ({ text }) => text !== '',
  );
