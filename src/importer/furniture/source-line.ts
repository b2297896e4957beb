import type { Line } from '../source-text';
import { trimRange } from '../text-range';
import { findCreditLabel } from './credit-roles';
import type { FurnitureLine } from './furniture-line';

/**
 * 「來源：香港商報網」, in brackets or without. A line with a second label in it is left for a person to
 * sort out.
 */
export function readSourceLine(line: Line): FurnitureLine | null {
  const { folded } = line;
  if (folded.length > MAX_LINE_LENGTH) return null;
  const isBracketed = /^[[(].*[\])]$/.test(folded);
  const from = isBracketed ? 1 : 0;
  const length = sourceLabelLength(folded.slice(from));
  const end = folded.length - from;
  const value = trimRange({ folded, start: from + length, end });
  const name = folded.slice(value.start, value.end);
  if (length === 0 || name === '' || NOT_IN_A_NAME.test(name) || namesPeople(name)) return null;
  const source = { start: line.start + value.start, end: line.start + value.end };
  return { kind: 'source', line, source };
}

/** 「香港商報 記者 王娜」 goes on with somebody's credit. */
const namesPeople = (name: string): boolean =>
  [...name.matchAll(/ /g)].some(({ index }) => findCreditLabel(name.slice(index + 1)));

/** How long the label is that a folded text begins with, and that says where a story came from. */
export function sourceLabelLength(folded: string): number {
  return LABEL.exec(folded)?.[0].length ?? 0;
}

const LABEL = /^(?:(?:文章|稿件|新闻|信息)?来源|稿源|转载自|转自) ?: ?/;
const NOT_IN_A_NAME = /[。,;:!?]/;
const MAX_LINE_LENGTH = 60;
