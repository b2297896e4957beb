import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describeDifferences } from './differences';
import { toHans, toHant } from './engines';

/** Everyday news as Hong Kong's newspapers set it, written for this project, by section. */
const sentences = readFileSync(
  resolve(__dirname, '../../fixtures/hong-kong-news-sentences.txt'),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

interface NotBack {
  readonly sentence: string;
  readonly differences: readonly string[];
  readonly why: string;
}

/** All that does not come back: what it has instead, and why nothing decides it. */
const NOT_BACK: readonly NotBack[] = [
  {
    sentence: '後勤部門徹夜布置會場，迎接代表團到訪。',
    differences: ['夜[布→佈]置'],
    why: '布置 and 佈置 are both printed, as are 布局 and 佈局, 布滿 and 佈滿',
  },
  {
    sentence: '投資者憂慮經濟復蘇緩慢，紛紛沽貨離場。',
    differences: ['復[蘇→甦]緩'],
    why: '復蘇 and 復甦 are both printed',
  },
  {
    sentence: '校長說不准學生帶手機，家長不滿。',
    differences: ['不[准→準]學'],
    why: '說不準 (nobody can tell) is a phrase, and here its first character is a verb by itself',
  },
  {
    sentence: '東晉史家干寶著有《搜神記》。',
    differences: ['家[干→幹]寶'],
    why: 'the surname 干 is far rarer than the verb 幹: a name for the glossary',
  },
  {
    sentence: '東鐵線與觀塘線的班次加密。',
    differences: ['鐵[線→綫]與', '塘[線→綫]的'],
    why: 'OpenCC has the spelling of the railway, 東鐵綫; newspapers print either',
  },
];

const sentencesNotBack = NOT_BACK.map(({ sentence }) => sentence);
const thereAndBack = (text: string) => toHant().convert(toHans().convert(text));

test('there are enough sentences, and those that do not come back are among them', () => {
  expect(sentences.length).toBeGreaterThanOrEqual(60);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences).toEqual(expect.arrayContaining(sentencesNotBack));
});

test.each(sentences.filter((sentence) => !sentencesNotBack.includes(sentence)))(
  'comes back from Simplified as it was: %s',
  (sentence) => {
    expect(toHans().convert(sentence)).not.toBe(sentence);
    expect(thereAndBack(sentence)).toBe(sentence);
  },
);

test.each(NOT_BACK)('does not come back, so that a cure is noticed: $sentence', (given) => {
  const { sentence, differences } = given;
  expect(describeDifferences(sentence, thereAndBack(sentence))).toEqual(differences);
});

test('what does not come back is in the report, but for 綫', () => {
  const unreported = NOT_BACK.flatMap(({ sentence }) => {
    const { text, ambiguities } = toHant().report(toHans().convert(sentence));
    const reported = new Set(ambiguities.map(({ result }) => result));
    return Array.from(sentence).filter((was, at) => text[at] !== was && !reported.has(at));
  });
  expect(unreported).toEqual(['線', '線']);
});
