import { inScript, listsOf, SCRIPTS } from './lists-of';

const ROADS = [
  ['修路', '全長百里'],
  ['架橋', '年內通車'],
  ['種樹', ''],
];

describe.each(SCRIPTS)('in %s', (locale) => {
  test.each([
    ['一是', '一是修路，全長百里；二是架橋，年內通車；三是種樹。'],
    ['一是要', '一是要修路，全長百里；二是要架橋，年內通車；三是要種樹。'],
    ['一要', '一要修路，全長百里；二要架橋，年內通車；三要種樹。'],
    ['一是 beside 二要', '一是修路，全長百里；二要架橋，年內通車；三是要種樹。'],
    ['第一 with a comma', '第一，修路，全長百里；第二，架橋，年內通車；第三，種樹。'],
    ['第一 with 、', '第一、修路，全長百里。第二、架橋，年內通車。第三、種樹。'],
    ['第一 with a colon', '第一：修路，全長百里；第二：架橋，年內通車；第三：種樹。'],
    ['第一是', '第一是修路，全長百里；第二是架橋，年內通車；第三是種樹。'],
    ['其一', '其一，修路，全長百里；其二，架橋，年內通車；其三，種樹。'],
    ['首先', '首先，修路，全長百里；其次，架橋，年內通車；再次，種樹。'],
    ['首先 to 最後', '首先，修路，全長百里。其次，架橋，年內通車。最後，種樹。'],
    ['首先 to 然後', '首先要修路，全長百里；然後要架橋，年內通車；最後是種樹。'],
    ['（一）', '（一）修路，全長百里；（二）架橋，年內通車；（三）種樹。'],
    ['(1)', '(1)修路，全長百里；(2)架橋，年內通車；(3)種樹。'],
    ['（１）', '（１）修路，全長百里；（２）架橋，年內通車；（３）種樹。'],
    ['1.', '1.修路，全長百里；2.架橋，年內通車；3.種樹。'],
    ['1. with a blank', '1. 修路，全長百里; 2. 架橋，年內通車; 3. 種樹。'],
    ['１．', '１．修路，全長百里。２．架橋，年內通車。３．種樹。'],
    ['1、', '1、修路，全長百里；2、架橋，年內通車；3、種樹。'],
    ['1)', '1) 修路，全長百里；2) 架橋，年內通車；3) 種樹。'],
    ['①', '①修路，全長百里；②架橋，年內通車；③種樹。'],
    ['⑴', '⑴修路，全長百里；⑵架橋，年內通車；⑶種樹。'],
    ['一、', '一、修路，全長百里；二、架橋，年內通車；三、種樹。'],
    ['壹、', '壹、修路，全長百里。貳、架橋，年內通車。參、種樹。'],
  ])('%s numbers items', (_, list) => {
    const { actionItemsHeading, actionItems, codes } = listsOf(
      inScript(locale, [`會議提出三項措施：${list}`]),
    );
    expect({ actionItemsHeading, actionItems, codes }).toEqual(
      inScript(locale, { actionItemsHeading: '三項措施', actionItems: ROADS, codes: [] }),
    );
  });
});

test.each([
  ['circled to twenty', (index: number) => String.fromCharCode(0x2460 + index), 20],
  ['digits to forty', (index: number) => `${index + 1}.`, 40],
])('markers go on: %s', (_, mark, count) => {
  const items = Array.from({ length: count }, (__, index) => `${mark(index)}修路甲`);
  expect(listsOf([`公布${count}項工程：${items.join('；')}。`]).actionItems).toHaveLength(count);
});

test.each([
  ['第一次', '會議提出兩項措施：第一次修路，第二次架橋。'],
  ['第一書記', '會議提出兩項措施。第一書記說明修路，第二書記說明架橋。'],
  ['第一季度', '會議提出兩項措施。第一季度修路，第二季度架橋。'],
  ['a decimal', '會議提出兩項措施，1.5公里修路，2.5公里架橋。'],
  ['a year and its month', '會議提出兩項措施：2023.1修路，2023.2架橋。'],
  ['numbers of houses behind a colon', '會議提出兩項措施：1、2號樓修路。'],
  ['numbers in a row of names', '會議提出兩項措施，涉及甲樓、1.乙樓、2.丙樓。'],
  ['numbers of houses', '會議提出兩項措施，涉及1、2號樓。'],
  ['grades', '會議提出兩項措施：一、二等獎照發。'],
  ['要素 and 要求', '會議提出兩項措施，一要素市場，二要求落實。'],
  ['letters', '會議提出兩項措施：A.修路；B.架橋。'],
  ['weekdays', '會議提出兩項措施，週（一）修路，週（二）架橋。'],
  ['最後 alone', '會議提出兩項措施。最後，市長致謝。'],
  ['一是 within a clause', '會議提出兩項措施，唯一是修路，唯二是架橋。'],
])('%s marks nothing', (_, paragraph) => {
  const { principles, actionItems, codes, body } = listsOf([paragraph]);
  expect({ principles, actionItems, codes }).toEqual({
    principles: [],
    actionItems: [],
    codes: [],
  });
  expect(body).toEqual([{ type: 'paragraph', text: paragraph }]);
});

test('an item may begin with a year', () => {
  expect(listsOf(['提出兩項措施：1、2023年修路；2、2024年架橋。']).actionItems).toEqual([
    ['2023年修路', ''],
    ['2024年架橋', ''],
  ]);
});

test.each([
  [
    'a list behind the mark of an item',
    '第三，一是人口增加；二是產業升級。',
    ['unclassified-list'],
  ],
  ['two items', '市長說，第一，人口增加；第二，產業升級。', ['unclassified-list']],
  ['首先 and 其次', '市長說，首先，人口增加；其次，產業升級。', ['unclassified-list']],
  ['首先 and 最後', '市長說，首先，人口增加；最後，產業升級。', []],
  ['a first alone', '市長說，首先，人口增加。', []],
  ['a second alone', '市長說，其二，人口增加。', []],
])('without a declaration %s are a list or none', (_, paragraph, expected) => {
  expect(listsOf([paragraph]).codes).toEqual(expected);
});

test('首先 and 最後 in two paragraphs are no list that nothing declares', () => {
  expect(listsOf(['首先，人口增加。', '最後，產業升級。']).codes).toEqual([]);
});

test.each([
  ['a number left out', '提出兩項措施：（一）修路；（三）架橋。', 'unclear-list'],
  ['a number twice', '提出兩項措施：①修路；①架橋。', 'unclear-list'],
  ['a list from its second on', '提出兩項措施：第二，修路；第三，架橋。', 'unclear-list'],
  ['再次 before 其次', '提出三項措施：首先，修路；再次，架橋；其次，種樹。', 'unclear-list'],
  [
    'an item that has no title',
    `提出兩項措施：一是${'修'.repeat(121)}；二是架橋。`,
    'unclear-list',
  ],
  ['an item without a text', '提出兩項措施：一是；二是架橋。', 'unclear-list'],
  ['one item too few', '提出三項措施：1. 修路；2. 架橋。', 'list-count-mismatch'],
  ['one item too many', '提出兩項措施：①修路；②架橋；③種樹。', 'list-count-mismatch'],
])('%s is a warning and fills nothing', (_, paragraph, code) => {
  const { actionItems, codes } = listsOf([paragraph]);
  expect({ actionItems, codes }).toEqual({ actionItems: [], codes: [code] });
});
