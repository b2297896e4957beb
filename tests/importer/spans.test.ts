import { parseText } from '../../src/importer';
import { writeReport } from './write-report';

function named(content: string): [string, string][] {
  return parseText({ content }).spans.map((span) => [
    span.kind === 'field' ? span.field : span.name,
    content.slice(span.start, span.end),
  ]);
}

test('tell for each part of a page what it became', () => {
  const content = writeReport({
    title: '大橋通車 - 海港日報',
    head: ['首頁 > 港聞', '大橋通車', '發布時間：2024-02-03 09:30', '來源：海港網'],
    body: ['大橋昨日通車。（記者王娜、李明）'],
    tail: ['[責編:陳大文]'],
  });
  expect(named(content)).toEqual([
    ['title', '大橋通車'],
    ['title-line', '-'],
    ['siteName', '海港日報'],
    ['breadcrumb[0]', '首頁'],
    ['breadcrumb-line', '>'],
    ['breadcrumb[1]', '港聞'],
    ['repeated-title', '大橋通車'],
    ['date-line', '發布時間：'],
    ['datePublished', '2024-02-03'],
    ['date-line', '09:30'],
    ['source-line', '來源：'],
    ['source', '海港網'],
    ['body[0]', '大橋昨日通車。'],
    ['byline', '（'],
    ['credits[0].role', '記者'],
    ['credits[0].name', '王娜'],
    ['byline', '、'],
    ['credits[1].name', '李明'],
    ['byline', '）'],
    ['credits-line', '['],
    ['credits[2].role', '責編'],
    ['credits-line', ':'],
    ['credits[2].name', '陳大文'],
    ['credits-line', ']'],
  ]);
});

test.each([
  ['a null byte', '\u0000'],
  ['a control character', '\u0007'],
  ['a lone high surrogate', '\ud83d'],
  ['a lone low surrogate', '\ude00'],
  ['a zero-width space', '\u200b'],
])('name %s a remainder, in no field, with a warning', (_, character) => {
  const content = writeReport({ body: [`大橋昨日${character}通車。`] });
  const { article, warnings } = parseText({ content });
  expect(article.body).toEqual([{ type: 'paragraph', text: '大橋昨日通車。' }]);
  expect(named(content)).toContainEqual(['unprintable', character]);
  expect(warnings).toMatchObject([{ code: 'unprintable-characters', details: { count: 1 } }]);
});

test('keep characters beyond the basic plane whole', () => {
  expect(named(writeReport({ body: ['𠮷野家昨日開業😀。'] })).at(-1)).toEqual([
    'body[0]',
    '𠮷野家昨日開業😀。',
  ]);
});

test('warnings are in three languages, in the order of the input', () => {
  const { warnings } = parseText({
    content: writeReport({
      title: '中國-東盟博覽會開幕',
      head: ['2024-02-30'],
      body: ['短行', '大橋昨日通車。（記者）'],
    }),
  });
  expect(warnings.map(({ code }) => code)).toEqual([
    'unclear-site-name',
    'invalid-date',
    'unplaced-line',
    'unclear-credit',
  ]);
  for (const { messages } of warnings) {
    expect(Object.keys(messages).sort()).toEqual(['en', 'zh-Hans', 'zh-Hant']);
    expect(new Set(Object.values(messages)).size).toBe(3);
  }
});
