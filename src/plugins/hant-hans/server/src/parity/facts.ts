import { isApproximate } from './approximate';
import {
  HAN_NUMBER,
  multiply,
  plainNumerals,
  readHanNumber,
  UNIT_AFTER_DIGITS,
} from './han-numbers';

/** Something that a text says and that is the same in every script. */
export interface Fact {
  /** By which it is compared: 七 and 7, 三萬 and 30000 are the same. */
  readonly key: string;
  /** As it stands in the text. */
  readonly text: string;
  /** A numeral that may be no more than part of a word: 一些, 十分, 千萬. */
  readonly isPerhapsWord?: true;
}

export interface Facts {
  readonly numbers: readonly Fact[];
  readonly dates: readonly Fact[];
  readonly links: readonly Fact[];
}

const LINK = /https?:\/\/[!-~]+/g;
const [YEAR, DAY] = ['[〇零一二三四五六七八九]{2,4}', '[一二三四五六七八九十廿卅]{1,3}'];
const DATE = new RegExp(
  [
    String.raw`\d{1,4}\s?[年/-]\s?\d{1,2}\s?[月/-]\s?\d{1,2}\s?日?`,
    String.raw`(?:\d{1,4}|${YEAR})\s?年\s?(?:\d{1,2}|${DAY})\s?月\s?(?:\d{1,2}|${DAY})\s?日`,
    String.raw`(?:\d{1,2}|${DAY})\s?月\s?(?:\d{1,2}|${DAY})\s?日`,
  ].join('|'),
  'g',
);
const NUMBER = new RegExp(String.raw`(\d+(?:[.,:]\d+)*)(${UNIT_AFTER_DIGITS})|${HAN_NUMBER}`, 'g');
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?=$|\.)/;
/** Words that are made of numerals alone, and numerals that begin or end words. */
const PERHAPS_WORDS = /^(?:[一二兩两十百千萬万億亿兆零〇]|[萬万]一|千[萬万]|一一)$/;

/** Links, dates and numbers of a text; full-width digits count as digits. */
export const factsOf = (text: string): Facts => {
  const plain = text.normalize('NFKC');
  const withoutLinks = plain.replace(LINK, ' ');
  const withoutDates = withoutLinks.replace(DATE, ' ');
  return {
    links: [...(plain.match(LINK) ?? [])].map((link) => ({ key: link, text: link })),
    dates: [...(withoutLinks.match(DATE) ?? [])].map(dateOf),
    numbers: [...withoutDates.matchAll(NUMBER)].map(numberOf),
  };
};

const dateOf = (match: string): Fact => {
  const text = match.replaceAll(/\s/g, '');
  return { key: text.replaceAll(new RegExp(HAN_NUMBER, 'g'), readHanNumber), text };
};

const numberOf = (match: RegExpMatchArray): Fact => {
  const [text, digits, units = ''] = match;
  if (digits === undefined) {
    const after = match.input?.charAt((match.index ?? 0) + text.length) ?? '';
    return {
      key: isApproximate(text, after) ? plainNumerals(text).join('') : readHanNumber(text),
      text,
      ...(PERHAPS_WORDS.test(text) && { isPerhapsWord: true }),
    };
  }
  const bare = THOUSANDS.test(digits) ? digits.replaceAll(',', '') : digits;
  return { key: units === '' ? bare : multiply(bare, units), text };
};
