import { readFileSync } from 'node:fs';

import { createConverter } from '../../src/plugins/hant-hans/server/src/engine';
import { compareFacts } from '../../src/plugins/hant-hans/server/src/parity/compare-facts';
import { factsOf } from '../../src/plugins/hant-hans/server/src/parity/facts';
import { readHanNumber } from '../../src/plugins/hant-hans/server/src/parity/han-numbers';

type Kind = 'numbers' | 'dates' | 'links';

const differing = (kind: Kind, source: string, target: string) => {
  const found = compareFacts(factsOf(source)[kind], factsOf(target)[kind]);
  return found && `${found.source.join(' ')} → ${found.target.join(' ')}`;
};

const KINDS: readonly Kind[] = ['numbers', 'dates', 'links'];

test.each<[string, string]>([
  ['七', '7'],
  ['十', '10'],
  ['十二', '12'],
  ['三十', '30'],
  ['卅', '30'],
  ['廿五', '25'],
  ['一百零八', '108'],
  ['一百一十', '110'],
  ['兩千', '2000'],
  ['两万', '20000'],
  ['三億五千萬', '350000000'],
  ['三亿五千万', '350000000'],
  ['一萬億', '1000000000000'],
  ['二〇二三', '2023'],
  ['二零二三', '2023'],
  ['〇〇七', '007'],
  ['貳佰伍拾', '250'],
  ['贰佰伍拾', '250'],
  ['三四十', '三四十'],
  ['萬', '10000'],
])('%s is %s', (numerals, value) => {
  expect(readHanNumber(numerals)).toBe(value);
});

describe('both scripts say the same', () => {
  test.each<[string, string]>([
    ['七個突出、十大行動', '七个突出、十大行动'],
    ['三萬五千兩百人，兩億元', '三万五千两百人，两亿元'],
    ['三十年', '卅年'],
    ['第三十屆', '第30届'],
    ['3萬人', '三万人'],
    ['3萬人', '30000人'],
    ['2.3億元', '230000000元'],
    ['1,234,567元', '1234567元'],
    ['二〇二三年財政年度', '2023年财政年度'],
    ['二〇二三年一月十三日', '2023年1月13日'],
    ['一月十三日', '1月13日'],
    ['１２宗', '12宗'],
    ['貳佰元整', '贰佰元整'],
    ['參加隊伍', '参加队伍'],
    ['一些人一起去，萬一十分統一', '一些人一起去，万一十分统一'],
    ['一些人一起去', '有些人共同去'],
    ['十分重要，萬一失守', '非常重要，如果失守'],
    ['千萬不要', '切勿'],
    ['中午12:30開始', '中午12:30开始'],
    ['五六個人', '五六个人'],
    ['三五個人，兩三天，十七八歲', '三五个人，二三天，十七八岁'],
    ['六七年五月', '67年五月'],
    ['門牌五六號', '门牌56号'],
  ])('“%s” and “%s”', (source, target) => {
    expect(KINDS.flatMap((kind) => differing(kind, source, target) ?? [])).toEqual([]);
  });
});

describe('a number that was changed in one script is found', () => {
  test.each<[string, string, string]>([
    ['七個突出', '八个突出', '七 → 八'],
    ['三萬人', '四万人', '三萬 → 四万'],
    ['3萬人', '3亿人', '3萬 → 3亿'],
    ['三萬人', '三亿人', '三萬 → 三亿'],
    ['三十人', '人', '三十 → '],
    ['兩個人', '一个人', '兩 → 一'],
    ['一個人', '兩個人', '一 → 兩'],
    ['一個人', '三个人', '一 → 三'],
    ['三四十人', '三五十人', '三四十 → 三五十'],
    ['五六個人', '56个人', '五六 → 56'],
    ['五六個人', '六七个人', '五六 → 六七'],
    ['兩三天', '23天', '兩三 → 23'],
    ['一九年度', '18年度', '一九 → 18'],
    ['二〇二三年度', '二〇二四年度', '二〇二三 → 二〇二四'],
    ['二〇二三年度', '2024年度', '二〇二三 → 2024'],
    ['第007號', '第7号', '007 → 7'],
    ['七個，又七個', '七个', '七 → '],
    ['1,234元', '1,243元', '1,234 → 1,243'],
    ['12宗', '13宗', '12 → 13'],
    ['貳佰元整', '叁佰元整', '貳佰 → 叁佰'],
  ])('“%s” against “%s”: %s', (source, target, found) => {
    expect(differing('numbers', source, target)).toBe(found);
  });

  test.each<[string, string, string]>([
    ['一月十三日', '1月14日', '一月十三日 → 1月14日'],
    ['2023年1月13日', '二〇二二年一月十三日', '2023年1月13日 → 二〇二二年一月十三日'],
    ['2023-01-13', '2023-01-31', '2023-01-13 → 2023-01-31'],
  ])('so is a date: “%s” against “%s”', (source, target, found) => {
    expect(differing('dates', source, target)).toBe(found);
  });
});

test('a long text is read as a short one is', () => {
  for (const [part, kind] of [
    ['七個，', 'numbers'],
    ['三億五千萬，', 'numbers'],
    ['貳佰，', 'numbers'],
    ['1,234元，', 'numbers'],
    ['一月三日，', 'dates'],
  ] as const) {
    expect(factsOf(part.repeat(100_000))[kind]).toHaveLength(100_000);
  }
  for (const part of ['一', '1', '1,', '一月', '壹', '年 ', '1 年 ']) {
    expect(differing('numbers', part.repeat(300_000), part.repeat(300_000))).toBeUndefined();
  }
});

test('everyday news makes no false alarm: it says the same numbers once it is converted', () => {
  const news = readFileSync('tests/fixtures/hong-kong-news-sentences.txt', 'utf8');
  const { convert } = createConverter({ from: 'zh-Hant', to: 'zh-Hans', flavour: 'hk' });
  const alarms = news
    .split('\n')
    .flatMap((line) => KINDS.flatMap((kind) => differing(kind, line, convert(line)) ?? []));
  expect(alarms).toEqual([]);
});
