import { toHans, toHant } from './engines';

const hans = (text: string) => toHans({ quotes: true }).report(text);
const hant = (text: string) => toHant({ quotes: true }).report(text);

test.each([
  ['他說：「好。」', '他说：“好。”'],
  ['「他說『很好』，又說『再見』。」', '“他说‘很好’，又说‘再见’。”'],
  ['「一『二「三『四』三」二』一」', '“一‘二“三‘四’三”二’一”'],
  ['「甲」「乙」', '“甲”“乙”'],
  ['「第一段\n「第二段\n　　「第三段」完', '“第一段\n“第二段\n　　“第三段”完'],
])('marks follow the nesting, there and back: %s', (traditional, simplified) => {
  expect(hans(traditional)).toMatchObject({ text: simplified, unbalancedQuotes: [] });
  expect(hant(simplified)).toMatchObject({ text: traditional, unbalancedQuotes: [] });
});

test('it is the nesting that counts, not the mark', () => {
  expect(hans('『外「內」』').text).toBe('“外‘内’”');
  expect(hant('‘外“内”’').text).toBe('「外『內』」');
});

test.each([
  ['「沒有關', '「没有关', [{ source: 0, character: '「' }]],
  ['沒有開」', '没有开」', [{ source: 3, character: '」' }]],
  ['「甲「乙」', '「甲“乙”', [{ source: 0, character: '「' }]],
  [
    '「甲『乙」丙』',
    '“甲『乙”丙』',
    [
      { source: 2, character: '『' },
      { source: 6, character: '』' },
    ],
  ],
])('a mark without its counterpart stays and is reported: %s', (text, result, unbalancedQuotes) => {
  expect(hans(text)).toMatchObject({ text: result, unbalancedQuotes });
});

test.each([
  ['他说It’s OK，“很好”', '他說It’s OK，「很好」'],
  ['‘it’s’是缩写', '「it’s」是縮寫'],
  ['上世纪90’s的歌与the ’60s', '上世紀90’s的歌與the ’60s'],
  ['students’ union的声明', 'students’ union的聲明'],
  ['《Ocean’s Eleven》与“Schindler’s List”', '《Ocean’s Eleven》與「Schindler’s List」'],
])('an apostrophe is no quotation mark: %s', (simplified, traditional) => {
  expect(hant(simplified)).toMatchObject({ text: traditional, unbalancedQuotes: [] });
});

test('marks of the target script stay and count for the nesting', () => {
  expect(hans('“外「內」”').text).toBe('“外‘内’”');
});

test('marks within a term of the glossary are the glossary’s', () => {
  const glossary = [[{ hant: '「七個突出」', hans: '「七个突出」' }]];
  expect(toHans({ quotes: true, glossary }).convert('要做到「七個突出」，「好」')).toBe(
    '要做到「七个突出」，“好”',
  );
});

test('off by default, and nothing is reported then', () => {
  expect(toHans().report('「好')).toMatchObject({ text: '「好', unbalancedQuotes: [] });
});

test('text without Han characters keeps its marks', () => {
  expect(hant('“Hello,” he said.').text).toBe('“Hello,” he said.');
});

test('200,000 marks that never close cost no more than their length', () => {
  const text = '「『'.repeat(100_000) + '中';
  expect(hans(text).unbalancedQuotes).toHaveLength(200_000);
  const closing = '中' + '「'.repeat(100_000) + '』」'.repeat(100_000);
  expect(hans(closing).unbalancedQuotes).toHaveLength(100_000);
});
