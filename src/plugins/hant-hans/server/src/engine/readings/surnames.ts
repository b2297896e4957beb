import { isHan, setOf, unitAt } from './characters';
import type { Reading } from './reading';
import { isWord } from './words-around';

/**
 * Surnames that stay as they are, where the usual counterpart of the character is another one:
 * 余秋雨, but 餘款. OpenCC has hundreds of words with that one, and some persons; what is in none of
 * its phrases and stands before another character is mostly a name. A surname that is a common word
 * by itself (于, 干, 丑) is none of these: only a glossary knows those.
 */
export const SURNAMES: readonly Reading[] = ['余', '范', '郁', '岳'].map((surname) => ({
  text: surname,
  becomes: surname,
  holds: ({ units, length }, start, end) => {
    const next = unitAt(units, end, length);
    const before = unitAt(units, start - 1, length);
    if (CALLED[before] === 1) return true;
    if (!(isHan(next) || MIDDLE_DOTS[next] === 1) || NO_GIVEN_NAME[next] === 1) return false;
    if (surname === '余') return NUMERALS[before] === 0 && !isWord(units, start, end + 1);
    return surname === '郁' ? !isWord(units, start, end + 1) : true;
  },
}));

/** 姓余, 老范. */
const CALLED = setOf('姓老阿');

/** Of names from abroad: 范·迪克. */
const MIDDLE_DOTS = setOf('·‧・');

/** What counts: 三十余名. */
const NUMERALS = setOf(
  '0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿兆两廿卅半几数多',
);

/** Numerals (余百分之五), what only puts words together (余的), and terms of learning (范数). */
const NO_GIVEN_NAME = setOf(
  '〇零一二三四五六七八九十百千万亿兆两半几的了在是和与及或者也都就而则为于被将不无型数性函类纬峙',
);
