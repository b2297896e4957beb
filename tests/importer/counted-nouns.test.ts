import { COUNTED_NOUNS } from '../../src/importer/lists/counted-nouns';
import { inScript, listsOf, SCRIPTS } from './lists-of';

const TWO = '：一是安全，守住底線；二是公平，人人有份。';

test.each([
  ...COUNTED_NOUNS.principles.map((noun) => [noun, 2, 0] as const),
  ...COUNTED_NOUNS.actionItems.map((noun) => [noun, 0, 2] as const),
])('%s decides the field', (noun, principleCount, actionCount) => {
  const { principles, actionItems } = listsOf([`会议提出「两项${noun}」${TWO}`]);
  expect([principles.length, actionItems.length]).toEqual([principleCount, actionCount]);
});

describe.each(SCRIPTS)('in %s', (locale) => {
  test.each([
    ['兩個原則', 'principlesHeading'],
    ['兩大要求', 'principlesHeading'],
    ['兩條方針', 'principlesHeading'],
    ['兩點建議', 'actionItemsHeading'],
    ['兩方面措施', 'actionItemsHeading'],
    ['兩個方面的工作', 'actionItemsHeading'],
    ['兩類項目', 'actionItemsHeading'],
    ['兩種方案', 'actionItemsHeading'],
    ['兩步計劃', 'actionItemsHeading'],
    ['兩層任務', 'actionItemsHeading'],
    ['兩件民生實事', 'actionItemsHeading'],
    ['兩項重點工作任務', 'actionItemsHeading'],
    ['兩項行動計劃', 'actionItemsHeading'],
    ['2項政策', 'actionItemsHeading'],
    ['２項政策', 'actionItemsHeading'],
    ['貳項政策', 'actionItemsHeading'],
  ] as const)('%s declares a list', (declared, field) => {
    const lists = listsOf(inScript(locale, [`會議提出${declared}${TWO}`]));
    expect(lists[field]).toBe(inScript(locale, declared));
    expect(lists.codes).toEqual([]);
  });
});

test.each([
  '幾項措施',
  '十幾項措施',
  '幾十項措施',
  '近十項措施',
  '數十項措施',
  '三四項措施',
  '第二項措施',
  '2.2項措施',
  '大陸大項目',
  '兩個工作日',
  '兩個項目組',
  '兩個確保',
  '兩項強化',
])('%s declares nothing that fills a field', (declared) => {
  const { principles, actionItems, codes } = listsOf([`會議提出${declared}${TWO}`]);
  expect({ principles, actionItems, codes }).toEqual({
    principles: [],
    actionItems: [],
    codes: ['unclassified-list'],
  });
});

test('the longest noun is the one that an item is named after', () => {
  expect(
    listsOf(['提出兩大行動計劃：一是實施綠化行動計劃；二是開展清潔行動。']).actionItems,
  ).toEqual([
    ['綠化行動計劃', ''],
    ['開展清潔行動', ''],
  ]);
});

describe('nouns that a newsroom adds', () => {
  const nouns = { principles: ['確保', '工作計劃'], actionItems: ['硬招'] };

  test.each([
    ['「兩個確保」', 'principlesHeading', '兩個確保'],
    ['兩項工作計劃', 'principlesHeading', '兩項工作計劃'],
    ['兩項硬招', 'actionItemsHeading', '兩項硬招'],
    ['兩項措施', 'actionItemsHeading', '兩項措施'],
  ] as const)('decide beside those that are known: %s', (declared, field, heading) => {
    expect(listsOf([`會議提出${declared}${TWO}`], { nouns })[field]).toBe(heading);
  });

  test('are found in the script that they were not written in', () => {
    const body = inScript('zh-Hans', [`會議提出兩個確保${TWO}`]);
    expect(listsOf(body, { nouns }).principlesHeading).toBe('两个确保');
  });

  test('hold for one story, not for the next', () => {
    const body = [`會議提出兩項硬招${TWO}`];
    expect(listsOf(body, { nouns }).actionItems).toHaveLength(2);
    expect(listsOf(body).actionItems).toHaveLength(0);
  });

  test.each([
    ['in both fields', { principles: ['舉旗'], actionItems: ['举旗'] }, '舉旗|举旗'],
    ['in the field of a known one', { principles: ['行動'] }, '行動|行动'],
    ['empty', { principles: [''] }, '“”'],
    ['no Chinese', { actionItems: ['plan'] }, 'plan'],
    ['with a digit', { actionItems: ['計劃2'] }, '計劃2'],
    ['of nine characters', { actionItems: ['一二三四五六七八九'] }, '一二三四五六七八九'],
  ])('are refused by name: %s', (_, added, named) => {
    expect(() => listsOf(['大橋昨日通車。'], { nouns: added })).toThrow(new RegExp(named));
  });

  test('may repeat one that is known', () => {
    expect(() => listsOf(['大橋昨日通車。'], { nouns: { actionItems: ['行動'] } })).not.toThrow();
  });
});
