import { toHans, toHant } from './engines';

test('names the place, the choice and what it came from', () => {
  expect(toHant().report('他被发明人于2023年发现').ambiguities).toEqual([
    expect.objectContaining({ source: 2, character: '发', choice: '發', reason: 'segmentation' }),
    expect.objectContaining({ source: 5, character: '于', choice: '於', reason: 'default' }),
    expect.objectContaining({ source: 11, character: '发', choice: '發', reason: 'phrase' }),
  ]);
});

test('candidates come from OpenCC’s data, the usual one first, in the house’s own forms', () => {
  const candidatesOf = (character: string) =>
    toHant()
      .report(character)
      .ambiguities.map(({ candidates }) => candidates);
  expect(candidatesOf('发')).toEqual([['發', '髮']]);
  expect(candidatesOf('后')).toEqual([['後', '后']]);
  expect(candidatesOf('里')).toEqual([['裏', '里', '哩']]);
  expect(candidatesOf('面')).toEqual([['面', '麵']]);
  expect(candidatesOf('只')).toEqual([['只', '隻']]);
  expect(candidatesOf('制')).toEqual([['制', '製']]);
  expect(candidatesOf('采')[0]).toEqual(expect.arrayContaining(['採', '采']));
  expect(candidatesOf('干')[0]).toEqual(expect.arrayContaining(['幹', '乾', '干']));
  expect(candidatesOf('于')[0]).toEqual(expect.arrayContaining(['於', '于']));
  expect(candidatesOf('说')).toEqual([]);
});

test('Traditional has them, too', () => {
  expect(toHans().report('乾隆與乾貨').ambiguities).toEqual([
    {
      source: 0,
      result: 0,
      character: '乾',
      candidates: ['干', '乾'],
      choice: '乾',
      reason: 'phrase',
    },
    {
      source: 3,
      result: 3,
      character: '乾',
      candidates: ['干', '乾'],
      choice: '干',
      reason: 'default',
    },
  ]);
});

test('a glossary’s choice is the glossary’s', () => {
  const glossary = [[{ hant: '于文靜', hans: '于文静' }]];
  expect(toHant({ glossary }).report('于文静于周日').ambiguities).toEqual([
    expect.objectContaining({ source: 0, result: 0, choice: '于', reason: 'glossary' }),
    expect.objectContaining({ source: 3, result: 3, choice: '於', reason: 'default' }),
  ]);
});

test('places in the result follow what grew or shrank before them', () => {
  const glossary = [[{ hant: '的士', hans: '出租汽车' }]];
  expect(toHant({ glossary }).report('出租汽车里').ambiguities).toEqual([
    expect.objectContaining({ source: 4, result: 2, character: '里', choice: '裏' }),
  ]);
});

test('a word that is replaced is no choice between characters', () => {
  const report = toHant({ flavour: 'twp', houseStyle: [] }).report('打印后台');
  expect(report.text).toBe('列印後臺');
  expect(report.ambiguities.map(({ character }) => character)).toEqual(['后', '台']);
});

test('the text is what convert makes of it', () => {
  const text = '「面包」里的干货𠮷\uD800龜';
  for (const converter of [toHant({ quotes: true }), toHans({ quotes: true })]) {
    expect(converter.report(text).text).toBe(converter.convert(text));
  }
});
