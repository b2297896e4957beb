import type { Span } from './diff-spans';

export interface Abridged {
  readonly spans: readonly Span[];
  /** Whether anything was left out at the end: changes, or more than the context around them. */
  readonly isCut: boolean;
}

const ELLIPSIS = '⋯';

/**
 * The changes of a text with a little of what stands around them, for a narrow panel.
 *
 * @param options.context characters of unchanged text to leave on each side of a change
 * @param options.limit characters in all; what comes after is cut off
 */
export const abridge = (
  spans: readonly Span[],
  { context, limit }: { context: number; limit: number },
): Abridged => {
  const short = spans.map((span, place) =>
    span.kind === 'same'
      ? { ...span, text: shorten(span.text, { context, place, last: spans.length - 1 }) }
      : span,
  );
  return cut(short, limit);
};

/** The middle of unchanged text goes, and what stands before the first change or after the last. */
const shorten = (
  text: string,
  { context, place, last }: { context: number; place: number; last: number },
): string => {
  const characters = Array.from(text);
  const head = place === 0 ? 0 : context;
  const tail = place === last ? 0 : context;
  if (characters.length <= head + tail + 1) return text;
  return [
    characters.slice(0, head).join(''),
    ELLIPSIS,
    tail === 0 ? '' : characters.slice(-tail).join(''),
  ].join('');
};

const cut = (spans: readonly Span[], limit: number): Abridged => {
  const kept: Span[] = [];
  let left = limit;
  for (const span of spans) {
    const characters = Array.from(span.text);
    if (characters.length > left) {
      const text = `${characters.slice(0, left).join('')}${ELLIPSIS}`;
      return { spans: [...kept, { ...span, text }], isCut: true };
    }
    kept.push(span);
    left -= characters.length;
  }
  return { spans: kept, isCut: false };
};
