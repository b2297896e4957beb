import type { Line } from '../source-text';
import type { FurnitureLine } from './furniture-line';

/** 「來源：香港商報網」. A line with a second label in it is left for a person to sort out. */
export function readSourceLine(line: Line): FurnitureLine | null {
  if (line.folded.length > MAX_LINE_LENGTH) return null;
  const length = sourceLabelLength(line.folded);
  const value = line.folded.slice(length);
  if (length === 0 || value === '' || NOT_IN_A_NAME.test(value)) return null;
  return { kind: 'source', line, source: { start: line.start + length, end: line.end } };
}

/** How long the label is that a folded text begins with, and that says where a story came from. */
export function sourceLabelLength(folded: string): number {
  return LABEL.exec(folded)?.[0].length ?? 0;
}

const LABEL = /^(?:(?:文章|稿件|新闻|信息)?来源|稿源|转载自) ?: ?/;
const NOT_IN_A_NAME = /[。,;:!?]/;
const MAX_LINE_LENGTH = 60;
