import { parseChineseNumber } from '../lists/chinese-number';
import type { TextRange } from '../text-range';
import { toIsoDate } from './iso-date';

export interface DateReading {
  /** The day alone. */
  date: TextRange;
  /** YYYY-MM-DD; null for a day that no calendar has. */
  isoDate: string | null;
  /** Where the day ends with what goes with it: a day of the week, a time, a time zone. */
  end: number;
}

/**
 * The date that a folded text has at `at`: 2023-01-13, 2023/1/13, 2023年1月13日, 二〇二三年一月十三日,
 * 民國112年1月13日, 中華民國112年1月13日, with a day of the week and a time (09:30, 上午9時30分)
 * behind it or without.
 */
export function readDateAt(folded: string, at: number): DateReading | null {
  DATE.lastIndex = at;
  const match = DATE.exec(folded);
  const day = match?.indices?.groups?.day;
  if (!match?.groups || !day) return null;
  return {
    date: { start: day[0], end: day[1] },
    isoDate: isoDateOf(match.groups),
    end: match.index + match[0].length,
  };
}

const HAN_DIGIT = '〇零○一二三四五六七八九';
const DAYS = [
  String.raw`(?<year>(?:19|20)\d\d)(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<of>\d{1,2})(?!\d)`,
  String.raw`(?<year2>(?:19|20)\d\d)年(?<month2>\d{1,2})月(?<of2>\d{1,2})[日号]`,
  String.raw`(?<hanYear>[一二][${HAN_DIGIT}]{3})年(?<hanMonth>[一二三四五六七八九十]{1,2})月(?<hanDay>[一二三四五六七八九十廿卅]{1,3})[日号]`,
  String.raw`(?:中华)?民国(?<republic>\d{2,3})年(?<month3>\d{1,2})月(?<of3>\d{1,2})[日号]`,
];
const WEEKDAY = String.raw`(?: ?\(?(?:星期|周)[一二三四五六日天]\)?)?`;
const HOURS = String.raw`(?:上午|下午|中午|晚上|凌晨|早上)?\d{1,2}(?::\d{2}){1,2}|(?:上午|下午|中午|晚上|凌晨|早上)?\d{1,2}[时点](?:\d{1,2}分)?(?:\d{1,2}秒)?`;
const TIME = String.raw`(?:(?:[T ]|(?<=[日号]))? ?(?:${HOURS})(?:Z|[+-]\d{2}:?\d{2})?)?`;
const DATE = new RegExp(`(?<day>${DAYS.join('|')})${WEEKDAY}${TIME}`, 'dy');

type Groups = Readonly<Record<string, string | undefined>>;

function isoDateOf(groups: Groups): string | null {
  if (groups.hanYear !== undefined) {
    const digits = Array.from(groups.hanYear, (digit) => HAN_DIGITS[digit] ?? '').join('');
    return toIsoDate({
      year: Number(digits),
      month: parseChineseNumber(groups.hanMonth ?? '') ?? 0,
      day: parseChineseNumber(groups.hanDay ?? '') ?? 0,
    });
  }
  const year =
    groups.republic === undefined
      ? Number(groups.year ?? groups.year2)
      : Number(groups.republic) + FIRST_YEAR_OF_THE_REPUBLIC - 1;
  return toIsoDate({
    year,
    month: Number(groups.month ?? groups.month2 ?? groups.month3),
    day: Number(groups.of ?? groups.of2 ?? groups.of3),
  });
}

const FIRST_YEAR_OF_THE_REPUBLIC = 1912;
const HAN_DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
