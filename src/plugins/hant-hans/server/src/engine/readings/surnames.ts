import { isHan, setOf, unitAt } from './characters';
import type { Reading } from './reading';
import { isWord } from './words-around';

/**
 * Surnames that stay as they are, where the usual counterpart of the character is another one:
 * 余秋雨, but 餘款. OpenCC has hundreds of words with that one, and some persons; what is in none of
 * its phrases and in no word of the lexicon, and stands before another character, is mostly a name.
 * A surname that is a common word by itself (于, 干, 丑) is none of these: only a glossary knows those.
 */
export const SURNAMES: readonly Reading[] = [
  { surname: '余', isApart: apartFromAmounts },
  // OpenCC has 餘子, 餘明 and 餘思 for old books; in news they begin a name.
  { surname: '余子', isApart: apartFromAmounts },
  { surname: '余明', isApart: apartFromAmounts },
  { surname: '余思', isApart: apartFromAmounts },
  { surname: '郁', isApart: apartFromWords },
  // The lexicon's words that begin with 范 are beginnings of names, too: 范志.
  { surname: '范', isApart: apartFromWordsBefore },
  // A mountain is 嶽 as the last character, which OpenCC's phrases have.
  { surname: '岳', isApart: () => true },
].map(({ surname, isApart }) => ({
  text: surname,
  becomes: surname,
  holds: ({ units, length }, start, end) => {
    if (CALLED[unitAt(units, start - 1, length)] === 1) return true;
    const next = unitAt(units, end, length);
    const isBeforeName = (isHan(next) && NO_GIVEN_NAME[next] === 0) || MIDDLE_DOTS[next] === 1;
    return isBeforeName && isApart(units, start, end);
  },
}));

/** Not the end of a word: 失范. */
function apartFromWordsBefore(units: Uint16Array, start: number): boolean {
  return start === 0 || !isWord(units, start - 1, start + 1);
}

/** Nor the beginning of one: 余孽. */
function apartFromWords(units: Uint16Array, start: number, end: number): boolean {
  return apartFromWordsBefore(units, start) && !isWord(units, start, end + 1);
}

/** Nor after a numeral: 三十余名. */
function apartFromAmounts(units: Uint16Array, start: number, end: number): boolean {
  return NUMERALS[units[start - 1] ?? 0] === 0 && apartFromWords(units, start, end);
}

/** 姓余, 老范. */
const CALLED = setOf('姓老阿');

/** Of names from abroad: 范·迪克. */
const MIDDLE_DOTS = setOf('·‧・');

const NUMERALS = setOf(
  '0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿兆两廿卅半几数多',
);

/** Numerals (余百分之五), what only puts words together (余的), and terms of learning (范数). */
const NO_GIVEN_NAME = setOf(
  '〇零一二三四五六七八九十百千万亿兆两半几的了在是和与及或者也都就而则为于被将不无型数性函类纬峙',
);
