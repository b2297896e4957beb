import { parseText } from '../../src/importer';
import { writeReport } from './write-report';

const paragraph = '這是一個完整的段落，說明事情的經過。';

function shape(body: string[]) {
  const { article, warnings } = parseText({ content: writeReport({ body }) });
  return {
    types: article.body.map(({ type }) => type),
    codes: warnings.map(({ code }) => code),
  };
}

test.each([
  ['回顧各項事業取得進步'],
  ['深入實施「十大行動」'],
  ['（一）穩住經濟'],
  ['改革開放　再上台階'],
])('reads %s between two paragraphs as a section heading', (line) => {
  expect(shape([paragraph, line, paragraph])).toEqual({
    types: ['paragraph', 'heading', 'paragraph'],
    codes: [],
  });
});

test('reads a section heading above an image', () => {
  expect(shape([paragraph, '穩住經濟', '1.png', paragraph]).types[1]).toBe('heading');
});

test.each([
  ['a full stop', '他說不。'],
  ['a full stop within quotation marks', '他說「不。」'],
  ['an exclamation mark within quotation marks', '他說「走！」'],
  ['a colon', '全文如下：'],
  ['a semicolon inside', '甲；乙'],
  ['forty characters and more', '很'.repeat(41)],
])('does not read a line with %s as a section heading', (_, line) => {
  expect(shape([paragraph, line, paragraph])).toEqual({
    types: ['paragraph', 'paragraph', 'paragraph'],
    codes: [],
  });
});

test.each([
  ['above the first paragraph', ['穩住經濟', paragraph], 1],
  ['below an image, as its caption', [paragraph, '1.jpg', '大會現場', paragraph], 1],
  ['beside another', [paragraph, '陳大文', '李小明', paragraph], 2],
  ['at the end', [paragraph, '全文完'], 1],
])('keeps a short line %s as a paragraph, with a warning', (_, body, doubts) => {
  const { types, codes } = shape(body);
  expect(types).not.toContain('heading');
  expect(codes).toEqual(Array<string>(doubts).fill('unplaced-line'));
});

test.each(['28.jpg', '現場 圖片-1.PNG', 'a.b.webp'])('reads %s as an image place', (file) => {
  const { article } = parseText({
    content: writeReport({ body: [paragraph, file, paragraph] }),
  });
  expect(article.body[1]).toEqual({ type: 'image', file });
});

test.each(['請看28.jpg。', 'https://example.com/28.jpg', '28.pdf'])(
  'does not read %s as an image place',
  (line) => {
    expect(shape([paragraph, line, paragraph]).types).not.toContain('image');
  },
);

test.each([
  ['line feeds', '\n'],
  ['carriage returns and line feeds', '\r\n'],
  ['carriage returns', '\r'],
])('reads the same from lines that end in %s', (_, lineEnd) => {
  const content = writeReport({ body: [paragraph, '穩住經濟', paragraph], tail: ['責編：陳大文'] });
  expect(parseText({ content: content.replaceAll('\n', lineEnd) }).article).toEqual(
    parseText({ content }).article,
  );
});

test('reads past a byte order mark and the full-width spaces that indent paragraphs', () => {
  const content = `\ufeff${writeReport({ body: [`　　${paragraph}　`] })}`;
  const { article } = parseText({ content });
  expect(article.title).toBe('海港市公布新年工作');
  expect(article.body).toEqual([{ type: 'paragraph', text: paragraph }]);
});
