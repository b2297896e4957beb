import type { Line } from '../source-text';
import type { FurnitureLine } from './furniture-line';
import { toIsoDate } from './iso-date';

/**
 * 2023-01-13, 2023/1/13, 2023.1.13 or 2023年1月13日, with or without a label, a day of the week and
 * a time. A day that no calendar has is read as null.
 */
export function readDateLine(line: Line): FurnitureLine | null {
  if (line.folded.length > MAX_LINE_LENGTH) return null;
  const match = NUMERIC_LINE.exec(line.folded) ?? CHINESE_LINE.exec(line.folded);
  const position = match?.indices?.groups?.date;
  if (!match?.groups || !position) return null;
  const { year, month, day } = match.groups;
  return {
    kind: 'date',
    line,
    date: { start: line.start + position[0], end: line.start + position[1] },
    isoDate: toIsoDate({ year: Number(year), month: Number(month), day: Number(day) }),
  };
}

const NUMERIC_LINE = lineWithDate(
  /(?<year>(?:19|20)\d\d)(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})/,
);
const CHINESE_LINE = lineWithDate(/(?<year>(?:19|20)\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日/);
const MAX_LINE_LENGTH = 60;

function lineWithDate({ source: date }: RegExp): RegExp {
  const label = '(?:(?:发布|发表|出版|更新)?(?:日期|时间):? ?)?';
  const weekday = '(?: ?(?:星期|周)[一二三四五六日天])?';
  const time = '(?: ?\\d{1,2}:\\d{2}(?::\\d{2})?)?';
  return new RegExp(`^${label}(?<date>${date})${weekday}${time}$`, 'd');
}
