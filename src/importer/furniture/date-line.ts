import { shiftRange } from '../text-range';
import type { Line } from '../source-text';
import { readDateAt } from './date';
import type { FurnitureLine } from './furniture-line';

/** A date on a line of its own, with or without a label. A day that no calendar has is read as null. */
export function readDateLine(line: Line): FurnitureLine | null {
  if (line.folded.length > MAX_LINE_LENGTH) return null;
  const reading = readDateAt(line.folded, dateLabelLength(line.folded));
  if (reading?.end !== line.folded.length) return null;
  return {
    kind: 'date',
    line,
    date: shiftRange(reading.date, line.start),
    isoDate: reading.isoDate,
    isUpdate: isUpdateLabel(line.folded),
  };
}

/** How long the label is that a folded text begins with, and that says of a date what it is. */
export function dateLabelLength(folded: string): number {
  return LABEL.exec(folded)?.[0].length ?? 0;
}

/** Whether a folded text begins by saying that a story was changed. */
export function isUpdateLabel(folded: string): boolean {
  return UPDATE.test(folded);
}

const UPDATE = /^(?:最后|最近)?更新/;
const LABEL =
  /^(?:(?:发布|发表|发稿|刊登|出版|(?:最后|最近)?更新)?(?:日期|时间)|(?:发布|发表|刊登|(?:最后|最近)?更新)[于在]?|日期)(?: ?: ?| )?/;
const MAX_LINE_LENGTH = 60;
