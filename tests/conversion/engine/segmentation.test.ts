import { Converter } from 'opencc-js';

import { HONG_KONG_HOUSE_STYLE } from '../../../src/plugins/hant-hans/server/src/engine';
import { toHans, toHant } from './engines';
import { CUT_WORDS, ORDINARY, WHOLE_PHRASES } from './news-prose';

const all = [...CUT_WORDS, ...WHOLE_PHRASES, ...ORDINARY];

/** Sentences whose words the engine does not get right; each is a reason for a glossary entry. */
const NOT_RIGHT_YET: readonly string[] = [
  '两只货船只载了一半货物', // 貨|船隻 is as good a reading as 貨船|只
  '两校将会合并，并迁往新校舍', // 會合|並 is nearly as good a reading as 會|合併
];

test.each(all.filter(({ hans }) => !NOT_RIGHT_YET.includes(hans)))(
  'becomes Traditional: $hans',
  ({ hans, hant }) => {
    expect(toHant().convert(hans)).toBe(hant);
  },
);

test.each(NOT_RIGHT_YET)('is still wrong, so that a cure is noticed: %s', (hans) => {
  const sentence = all.find((candidate) => candidate.hans === hans)!;
  expect(toHant().convert(hans)).not.toBe(sentence.hant);
});

test.each(all)('becomes Simplified: $hant', ({ hans, hant }) => {
  expect(toHans().convert(hant)).toBe(hans);
});

test('before and after: words make nothing wrong that OpenCC has right', () => {
  const openCC = Converter({ from: 'cn', to: 'hk' });
  const before = all.filter(({ hans, hant }) => inHouseStyle(openCC(hans)) === hant);
  const after = all.filter(({ hans, hant }) => toHant().convert(hans) === hant);
  expect(before.filter((sentence) => !after.includes(sentence))).toEqual([]);
  expect([before.length, after.length, all.length]).toEqual([49, 63, 65]);
});

const inHouseStyle = (text: string): string =>
  HONG_KONG_HOUSE_STYLE.reduce((styled, { from, to }) => styled.replaceAll(from, to), text);
