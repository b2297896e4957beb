import type { Span } from '../../../importer';
import type { Range } from './source-pages';

/** A stretch of the source that is shown in one way. `span` is null for what stands between spans. */
export interface Piece extends Range {
  readonly text: string;
  readonly span: Span | null;
  /** Whether it is what a warning speaks of. */
  readonly isMarked: boolean;
}

/**
 * Cuts a page of the source at the ends of its spans, and of what is to be marked.
 *
 * @param spans in order, none over another
 */
export const cutPieces = ({
  text,
  spans,
  page,
  marked,
}: {
  text: string;
  spans: readonly Span[];
  page: Range;
  marked: Range | null;
}): Piece[] => {
  const pieces: Piece[] = [];
  const add = (range: Range, span: Span | null) => {
    for (const { start, end } of splitAt(range, marked)) {
      const isMarked = marked !== null && start >= marked.start && end <= marked.end;
      pieces.push({ start, end, text: shown(text.slice(start, end), span), span, isMarked });
    }
  };
  let from = page.start;
  for (let at = firstBehind(spans, page.start); at < spans.length; at += 1) {
    const span = spans[at];
    if (!span || span.start >= page.end) break;
    const [start, end] = [Math.max(span.start, page.start), Math.min(span.end, page.end)];
    if (start > from) add({ start: from, end: start }, null);
    add({ start, end }, span);
    from = end;
  }
  if (from < page.end) add({ start: from, end: page.end }, null);
  return pieces;
};

/**
 * The piece that the tab key comes to: the passage that was picked, or the first one. It is known by its
 * span, as what is marked cuts the page in other places.
 *
 * @returns its place; -1 where there is no passage
 */
export const entryOf = (pieces: readonly Piece[], picked: Span | null): number => {
  const found = picked === null ? -1 : pieces.findIndex(({ span }) => span === picked);
  return found === -1 ? pieces.findIndex(({ span }) => span !== null) : found;
};

/** The place of the first span that ends behind an offset. */
const firstBehind = (spans: readonly Span[], offset: number): number => {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

const splitAt = ({ start, end }: Range, marked: Range | null): Range[] => {
  const cuts = [marked?.start, marked?.end].filter(
    (cut): cut is number => cut !== undefined && cut > start && cut < end,
  );
  const bounds = [start, ...cuts, end];
  return bounds.slice(1).map((bound, at) => ({ start: bounds[at] ?? start, end: bound }));
};

/** What cannot be printed is shown as being there; it might turn the text around. */
const shown = (text: string, span: Span | null): string =>
  span?.kind === 'remainder' && span.name === 'unprintable' ? '\u2423'.repeat(text.length) : text;
