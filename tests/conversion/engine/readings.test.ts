import { toHant } from './engines';

/** Simplified of which OpenCC has one counterpart, whatever stands around it. */
const byWhatFollows: readonly (readonly [string, string])[] = [
  ['校方不准学生带手机', '校方不准學生帶手機'],
  ['警方不准记者越过封锁线', '警方不准記者越過封鎖線'],
  ['被告不准离开香港', '被告不准離開香港'],
  ['当局不准他入境', '當局不准他入境'],
  ['法庭不准许公众旁听', '法庭不准許公眾旁聽'],
  ['天气预测不准。', '天氣預測不準。'],
  ['时钟不准，须校准', '時鐘不準，須校準'],
  ['民调不准', '民調不準'],
  ['算不准时间', '算不準時間'],
  ['不准确的报道', '不準確的報道'],
  ['他不准备参选', '他不準備參選'],
  ['估不准的数字', '估不準的數字'],
];

test.each(byWhatFollows)('不准 and 不準 by what follows: %s', (hans, hant) => {
  expect(toHant().convert(hans)).toBe(hant);
});

test('what follows counts even where the glossary placed it', () => {
  const glossary = [[{ hant: '于文靜', hans: '于文静' }]];
  expect(toHant({ glossary }).convert('当局不准于文静入境')).toBe('當局不准于文靜入境');
});
