/** 七 → 7, 十二 → 12, 兩 (folded 两) → 2, 一百零一 → 101, 10 → 10; null for what is no number. */
export function parseChineseNumber(folded: string): number | null {
  if (/^\d+$/.test(folded)) return Number(folded);
  let total = 0;
  let digit: number | null = null;
  for (const character of folded) {
    const unit = UNITS[character];
    const value = DIGITS[character];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
    } else if (value !== undefined && !digit) {
      digit = value;
    } else {
      return null;
    }
  }
  return folded === '' ? null : total + (digit ?? 0);
}

/** What a number is written with, for a character class. */
export const NUMBER_CHARACTERS = '零〇一二三四五六七八九十百两\\d';

const UNITS: Partial<Record<string, number>> = { 十: 10, 百: 100 };
const DIGITS: Partial<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
