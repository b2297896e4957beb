import type { Span } from './verbatim-spans';

/**
 * The target in a link's parentheses that open before `from`: `<…>`, or characters without white
 * space whose own parentheses are balanced. Null where no link is. A title after it is prose.
 */
export const linkTargetAt = (text: string, from: number): Span | null => {
  const start = afterWhiteSpace(text, from);
  if (text.charAt(start) === '<') {
    POINTED.lastIndex = start;
    return POINTED.test(text) ? { from: start, to: POINTED.lastIndex } : null;
  }
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (character === '\\') i += 1;
    else if (character === '(' && ++depth > DEEPEST) return null;
    else if (character === ')' && --depth < 0) return { from: start, to: i };
    else if (character <= ' ') {
      return depth === 0 && TITLE_OR_END.includes(text.charAt(afterWhiteSpace(text, i)))
        ? { from: start, to: i }
        : null;
    }
  }
  return null;
};

/** As other implementations of CommonMark have it; it also bounds how far `](](](…` is looked at. */
const DEEPEST = 32;

const POINTED = /<(?:[^<>\n\\]|\\.)*>/y;

const TITLE_OR_END = `"'()`;

const afterWhiteSpace = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && text.charAt(at) <= ' ') at += 1;
  return at;
};
