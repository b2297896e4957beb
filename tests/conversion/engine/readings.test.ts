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

const surnames: readonly (readonly [string, string])[] = [
  ['教授余仲华与作家余秋雨', '教授余仲華與作家余秋雨'],
  ['余承东说，余诗曼也到场', '余承東說，余詩曼也到場'],
  ['余子淇与余明轩', '余子淇與余明軒'],
  ['余子碌碌，三十余明星', '餘子碌碌，三十餘明星'],
  ['余先生姓余', '余先生姓余'],
  ['范徐丽泰会见范志军', '范徐麗泰會見范志軍'],
  ['范·迪克和老范', '范·迪克和老范'],
  ['郁慕明访港', '郁慕明訪港'],
  ['岳灵珊的岳父', '岳靈珊的岳父'],
  ['余款已付，余震不断，余额不足', '餘款已付，餘震不斷，餘額不足'],
  ['30余宗个案，二十余人受伤，1.5亿余元', '30餘宗個案，二十餘人受傷，1.5億餘元'],
  ['其余的人，业余选手，剩余物资', '其餘的人，業餘選手，剩餘物資'],
  ['余孽未清，只余百分之五', '餘孽未清，只餘百分之五'],
  ['规范的范围，示范单位，师范生', '規範的範圍，示範單位，師範生'],
  ['行为失范现象', '行為失範現象'],
  ['矩阵的范数与编程范型', '矩陣的範數與編程範型'],
  ['忧郁的郁金香，郁闷而抑郁', '憂鬱的鬱金香，鬱悶而抑鬱'],
  ['五岳之首，山岳连绵', '五嶽之首，山嶽連綿'],
];

test.each(surnames)(
  'surnames before a name, and the same characters elsewhere: %s',
  (hans, hant) => {
    expect(toHant().convert(hans)).toBe(hant);
  },
);

test('a surname that was found is reported as one to look at', () => {
  expect(toHant().report('余秋雨').ambiguities[0]).toEqual(
    expect.objectContaining({ source: 0, choice: '余', reason: 'segmentation' }),
  );
});

test('what follows counts even where the glossary placed it', () => {
  const glossary = [[{ hant: '于文靜', hans: '于文静' }]];
  expect(toHant({ glossary }).convert('当局不准于文静入境')).toBe('當局不准于文靜入境');
});

test('寧 is written unless the person is known as 甯, and both are reported', () => {
  const { text, ambiguities } = toHant().report('宁浩与宁汉豪');
  expect(text).toBe('寧浩與甯漢豪');
  expect(ambiguities.filter(({ character }) => character === '宁')).toEqual([
    expect.objectContaining({ candidates: ['寧', '甯'], choice: '寧', reason: 'segmentation' }),
    expect.objectContaining({ candidates: ['寧', '甯'], choice: '甯' }),
  ]);
});

test.each(['宁波与南宁', '辽宁省', '列宁格勒', '不得安宁。'])(
  '宁 in words is no choice: %s',
  (hans) => {
    const { ambiguities } = toHant().report(hans);
    expect(ambiguities.filter(({ character }) => character === '宁')).toEqual([]);
  },
);

test.each(['余', '范', '郁', '岳', '干', '丑', '于'])(
  '%s is reported wherever it stands',
  (surname) => {
    for (const text of [surname, `${surname}子明`, `主席${surname}宝华`]) {
      const at = text.indexOf(surname);
      expect(toHant().report(text).ambiguities).toContainEqual(
        expect.objectContaining({ source: at, character: surname }),
      );
    }
  },
);
