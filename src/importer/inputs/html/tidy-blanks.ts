import type { TextRange } from '../../text-range';

export type Placed<Piece> = TextRange & { piece: Piece };

/**
 * Text as a browser shows it: runs of blanks and line ends are one blank, none at either end, and
 * none where a line was broken between two characters that are written without blanks.
 *
 * @returns the pieces of which something is left, and where that stands
 */
export function tidyBlanks<Piece extends { text: string }>(
  pieces: readonly Piece[],
): { text: string; placed: Placed<Piece>[] } {
  const written: string[] = [];
  const placed: Placed<Piece>[] = [];
  let length = 0;
  let last = '';
  let waiting: '' | ' ' | '\n' = '';
  for (const piece of pieces) {
    let start = length;
    let isFirst = true;
    for (const [token] of piece.text.matchAll(TOKENS)) {
      if (BLANK.test(token)) {
        if (waiting !== '\n') waiting = /[\n\r]/.test(token) ? '\n' : ' ';
        continue;
      }
      const isApart =
        length > 0 && waiting !== '' && !(waiting === '\n' && WIDE.test(last) && WIDE.test(token));
      if (isApart) {
        written.push(' ');
        length += 1;
      }
      if (isFirst) start = length;
      isFirst = false;
      written.push(token);
      length += token.length;
      last = token.slice(-1);
      waiting = '';
    }
    if (!isFirst) placed.push({ piece, start, end: length });
  }
  return { text: written.join(''), placed };
}

// HTML's own white space, and the blanks that pages indent with; an ideographic space within a line
// is left to the reader of stories.
const TOKENS = /[ \t\n\r\v\f\u0085\u00a0\u2028\u2029]+|[^ \t\n\r\v\f\u0085\u00a0\u2028\u2029]+/g;
const BLANK = /^[ \t\n\r\v\f\u0085\u00a0\u2028\u2029]/;
/** A character that begins or ends in the East Asian width. */
const WIDE = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]|^[「」『』“”‘’]/;
