import type { Line } from '../source-text';
import type { FurnitureLine } from './furniture-line';

/** 「來源：香港商報網」. A line with a second label in it is left for a person to sort out. */
export function readSourceLine(line: Line): FurnitureLine | null {
  if (line.folded.length > MAX_LINE_LENGTH) return null;
  const label = LABEL.exec(line.folded)?.[0];
  if (!label) return null;
  const value = line.folded.slice(label.length);
  if (value === '' || NOT_IN_A_NAME.test(value)) return null;
  return { kind: 'source', line, source: { start: line.start + label.length, end: line.end } };
}

const LABEL = /^(?:文章|稿件|新闻)?来源 ?: ?/;
const NOT_IN_A_NAME = /[。,;:!?]/;
const MAX_LINE_LENGTH = 60;
