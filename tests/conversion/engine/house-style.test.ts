import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describeDifferences } from './differences';
import { toHans, toHant } from './engines';
import { ROUND_TRIPS } from './round-trips';

const thereAndBack = (text: string) => toHant().convert(toHans().convert(text));

/** What a sentence has after the way through Simplified instead of what it had. */
const NOT_BACK: readonly string[] = [
  '馬[線→綫]列', // the MTR's own spelling of its lines
  '[占→佔]領', // 佔領 is what is printed; the source has the rarer form
  '借[鑒→鑑]外', // both are printed
  '，[鑒→鑑]於',
];

test('news of Hong Kong comes back from Simplified as it was, but for these', () => {
  expect(ROUND_TRIPS.flatMap((text) => describeDifferences(text, thereAndBack(text)))).toEqual(
    NOT_BACK,
  );
});

test('the provided article comes back as it was, but for these', () => {
  const page = readFileSync(resolve(__dirname, '../../../data/hkcd-2023-01-13-baoan.txt'), 'utf8');
  expect(describeDifferences(page, thereAndBack(page))).toEqual([
    // Furniture that is Simplified in the page already.
    ...['商[报→報]', '首[页→頁]', '新[闻→聞]专', '闻[专→專]题', '专[题→題]', '[来→來]源'],
    '馬[里→裏],', // a person, whom the glossary knows
    ...['[[责→責]任', '任[编→編]辑', '编[辑→輯]:'],
  ]);
});

test.each([
  ['巡回流动展览', '巡迴流動展覽'],
  ['轮回归于平静', '輪迴歸於平靜'],
  ['凭借助力', '憑藉助力'],
  ['有点赞成，有点赞同', '有點贊成，有點贊同'],
  ['词汇报告', '詞彙報告'],
  ['店铺位于市中心', '店鋪位於市中心'],
  ['通商铺路', '通商鋪路'],
  ['全面档案', '全面檔案'],
  ['金融体系安全带来信心', '金融體系安全帶來信心'],
])('no rule reaches over two words: %s', (hans, hant) => {
  expect(toHant().convert(hans)).toBe(hant);
});

test('rules do not touch what the glossary placed', () => {
  const converter = toHant({ glossary: [[{ hans: '群益', hant: '羣益' }]] });
  expect(converter.convert('群益证券的群众')).toBe('羣益證券的群眾');
});

test('the longest rule counts, so that a rule can protect a word from another', () => {
  const houseStyle = [
    { from: '羣', to: '群' },
    { from: '羣益', to: '羣益' },
  ];
  expect(toHant({ houseStyle }).convert('群益的群众')).toBe('羣益的群眾');
});

test('rules are for Traditional alone', () => {
  expect(toHans({ houseStyle: [{ from: '群', to: 'X' }] }).convert('群眾')).toBe('群众');
});

test('a rule may write more or fewer characters than it reads', () => {
  const houseStyle = [
    { from: '計程車', to: '的士' },
    { from: '士', to: '人士們' },
  ];
  expect(toHant({ houseStyle }).convert('计程车与士')).toBe('的士與人士們');
});
