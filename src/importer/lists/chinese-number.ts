/**
 * 七 → 7, 十二 → 12, 廿一 → 21, 兩 (folded 两) → 2, 一百零一 → 101, 拾貳 (拾贰) → 12, 10 → 10; null for
 * what is no number below a thousand or may be another: 三四 and 一百五.
 */
export function parseChineseNumber(folded: string): number | null {
  const single = VALUES.get(folded);
  if (single !== undefined) return single;
  if (/^\d+$/.test(folded)) return Number(folded);
  const groups = NUMBER.exec(folded)?.groups;
  if (!groups || folded === '') return null;
  const { hundred, hundreds, zero, ten, tens, twenties, ones } = groups;
  // 一百五 is said for 150, 零五 for a digit of a number.
  const isOneAlone = ones !== undefined && ten === undefined && twenties === undefined;
  if (hundred ? isOneAlone !== (zero !== undefined) : zero) return null;
  return (
    (hundred ? valueOf(hundreds || '一') * 100 : 0) +
    (ten ? valueOf(tens || '一') * 10 : 0) +
    valueOf(twenties) +
    valueOf(ones)
  );
}

function valueOf(numeral: string | undefined): number {
  return numeral ? (VALUES.get(numeral) ?? 0) : 0;
}

/** What a number is written with, for a character class. */
export const NUMERALS = '零〇一二三四五六七八九十百两廿卅';
/** The same for the numerals of bookkeeping, which no stroke turns into another. */
export const CAPITAL_NUMERALS = '壹贰叁参肆伍陆柒捌玖拾佰';

const VALUES = new Map<string, number>([
  ...['一二三四五六七八九', '壹贰叁肆伍陆柒捌玖'].flatMap((numerals) =>
    Array.from(numerals, (numeral, index) => [numeral, index + 1] as const),
  ),
  ['零', 0],
  ['〇', 0],
  ['两', 2],
  ['参', 3],
  ['十', 10],
  ['拾', 10],
  ['廿', 20],
  ['卅', 30],
  ['百', 100],
  ['佰', 100],
]);

const DIGIT = '[一二三四五六七八九两壹贰叁参肆伍陆柒捌玖]';
const NUMBER = new RegExp(
  `^(?<hundred>(?<hundreds>${DIGIT}?)[百佰])?(?<zero>[零〇])?` +
    `(?:(?<ten>(?<tens>${DIGIT}?)[十拾])|(?<twenties>[廿卅]))?(?<ones>${DIGIT})?$`,
);
