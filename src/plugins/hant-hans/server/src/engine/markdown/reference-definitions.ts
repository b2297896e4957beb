import type { Line } from './lines';
import type { Span } from './verbatim-spans';

/** The target of a definition such as `[來源]: https://例.example/麵 "題"`; null for none. */
export const referenceTarget = ({ from, text, content }: Line): Span | null => {
  DEFINITION.lastIndex = content;
  const match = DEFINITION.exec(text);
  const target = match?.[1];
  if (target === undefined) return null;
  const to = from + DEFINITION.lastIndex;
  return { from: to - target.length, to };
};

/** A label that begins with ^ is a footnote's, and what follows it is prose. */
const DEFINITION = /\[(?!\^)(?:[^[\]\\]|\\.)+\]:[ \t]*(<[^<>\n]*>|[^\s<]\S*)/y;
