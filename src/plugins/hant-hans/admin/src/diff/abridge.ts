import type { Span } from './diff-spans';

const ELLIPSIS = '⋯';

interface Room {
  readonly context: number;
  readonly limit: number;
}

/**
 * The changes of a text with a little of what stands around them, for a narrow panel. Of a long text
 * that is replaced by another one, the beginning of both is seen.
 *
 * @param room.context characters of unchanged text to leave on each side of a change
 * @param room.limit characters in all; what comes after is cut off
 */
export const abridge = (spans: readonly Span[], room: Room): readonly Span[] => {
  const inContext = spans.map((span, place) =>
    span.kind === 'same'
      ? { ...span, text: shorten(span.text, { room, place, last: spans.length - 1 }) }
      : span,
  );
  const isLong = inContext.reduce((sum, { text }) => sum + lengthOf(text), 0) > room.limit;
  return cut(isLong ? inContext.map(leaveRoom(inContext, room)) : inContext, room.limit);
};

/** The middle of unchanged text goes, and what stands before the first change or after the last. */
const shorten = (
  text: string,
  { room, place, last }: { room: Room; place: number; last: number },
): string => {
  const characters = Array.from(text);
  const head = place === 0 ? 0 : room.context;
  const tail = place === last ? 0 : room.context;
  if (characters.length <= head + tail + 1) return text;
  return [
    characters.slice(0, head).join(''),
    ELLIPSIS,
    tail === 0 ? '' : characters.slice(-tail).join(''),
  ].join('');
};

/** What goes takes no more than half of the room where something comes in its place. */
const leaveRoom =
  (spans: readonly Span[], { context, limit }: Room) =>
  (span: Span, place: number): Span => {
    const most = Math.max(1, Math.floor(limit / 2) - context);
    return span.kind === 'removed' && spans[place + 1]?.kind === 'added'
      ? { ...span, text: firstOf(span.text, most) }
      : span;
  };

const cut = (spans: readonly Span[], limit: number): Span[] => {
  const kept: Span[] = [];
  let left = limit;
  for (const span of spans) {
    const length = lengthOf(span.text);
    if (length > left) return [...kept, { ...span, text: firstOf(span.text, left) }];
    kept.push(span);
    left -= length;
  }
  return kept;
};

const lengthOf = (text: string): number => Array.from(text).length;

const firstOf = (text: string, most: number): string => {
  const characters = Array.from(text);
  return characters.length > most ? `${characters.slice(0, most).join('')}${ELLIPSIS}` : text;
};
