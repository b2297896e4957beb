import { parseArticle, parseText } from '../../src/importer';

const DATE = '2024-02-03';
const PARAGRAPH = '海港市昨日舉行會議，討論來年的工作。';

function parse(head: string[], paragraph = PARAGRAPH) {
  const content = [...head, DATE, paragraph].join('\n');
  const { article, warnings, spans } = parseText({ content });
  const { kicker, title, subtitle, siteName } = article;
  return {
    parts: [kicker, title, subtitle],
    siteName,
    body: article.body.map((element) => ('text' in element ? element.text : '')),
    codes: warnings.map(({ code }) => code),
    spans: spans.map((span) => [
      span.kind === 'field' ? span.field : span.name,
      content.slice(span.start, span.end),
    ]),
  };
}

test.each<[string[], (string | null)[]]>([
  [
    ['引題：海港新篇', '大橋通車', '副題：市民稱便'],
    ['海港新篇', '大橋通車', '市民稱便'],
  ],
  [
    ['肩題: 海港新篇', '標題：大橋通車', '副標題: 市民稱便'],
    ['海港新篇', '大橋通車', '市民稱便'],
  ],
  [
    ['眉題：海港新篇', '主題：大橋通車'],
    ['海港新篇', '大橋通車', null],
  ],
  [
    ['【引題】海港新篇', '【主標題】大橋通車', '【副題】市民稱便'],
    ['海港新篇', '大橋通車', '市民稱便'],
  ],
  [['標題：大橋通車'], [null, '大橋通車', null]],
  [
    ['大橋通車', '——訪海港市市長'],
    [null, '大橋通車', '訪海港市市長'],
  ],
  [
    ['大橋通車', '── 訪海港市市長'],
    [null, '大橋通車', '訪海港市市長'],
  ],
  [
    ['大橋通車', '大橋通車', '——訪海港市市長'],
    [null, '大橋通車', '訪海港市市長'],
  ],
  [
    ['引題：海港新篇', '標題：大橋通車', '——訪海港市市長'],
    ['海港新篇', '大橋通車', '訪海港市市長'],
  ],
])('reads %j', (head, parts) => {
  expect(parse(head)).toMatchObject({ parts, body: [PARAGRAPH], codes: [] });
});

test('reads labels in Simplified Chinese', () => {
  const head = ['引题：海港新篇', '标题：大桥通车', '副标题：市民称便'];
  expect(parse(head, '海港市昨日举行会议。').parts).toEqual(['海港新篇', '大桥通车', '市民称便']);
});

test('what is labelled the title is it, whatever stands above', () => {
  expect(parse(['港聞要聞', '標題：大橋通車'])).toMatchObject({
    parts: [null, '大橋通車', null],
    body: ['港聞要聞', PARAGRAPH],
    codes: ['unplaced-line'],
  });
});

test('the label of a title takes no part in its site’s name', () => {
  expect(parse(['標題：大橋通車-海港日報'])).toMatchObject({
    parts: [null, '大橋通車', null],
    siteName: '海港日報',
  });
});

test('a second kicker or subtitle is shown, and the first counts', () => {
  expect(parse(['引題：甲篇', '大橋通車', '引題：乙篇'])).toMatchObject({
    parts: ['甲篇', '大橋通車', null],
    codes: ['repeated-furniture'],
  });
});

test.each([
  ['主題：綠色發展'],
  ['——王娜'],
  ['——歐陽文靜'],
  ['——本報記者 王娜'],
  ['——他說完就走了。'],
  ['——'],
  ['副題：'],
  ['題：海港新篇'],
])('%s behind the title is no part of it', (line) => {
  const { parts, body } = parse(['大橋通車', line]);
  expect(parts).toEqual([null, '大橋通車', null]);
  expect(body[0]).toBe(line);
});

test('a dash further down begins no subtitle', () => {
  const content = ['大橋通車', DATE, '——訪海港市市長', PARAGRAPH].join('\n');
  expect(parseText({ content }).article.subtitle).toBeNull();
});

test('spans tell labels and dashes from what they label', () => {
  expect(parse(['引題：海港新篇', '標題：大橋通車', '——市民稱便']).spans.slice(0, 6)).toEqual([
    ['title-line', '引題：'],
    ['kicker', '海港新篇'],
    ['title-line', '標題：'],
    ['title', '大橋通車'],
    ['title-line', '——'],
    ['subtitle', '市民稱便'],
  ]);
});

test('of a page whose head names a subtitle as well, the line of it is no unread text', async () => {
  const { spans, article } = await parseArticle({
    format: 'html',
    content: `<script type="application/ld+json">{"@type":"NewsArticle","headline":"大橋通車","alternativeHeadline":"甲題"}</script>
      <article><h1>大橋通車</h1><p class="subtitle">乙題</p><p>${PARAGRAPH.repeat(6)}</p></article>`,
  });
  expect(article.subtitle).not.toBeNull();
  expect(spans.filter((span) => span.kind === 'remainder' && span.name === 'unread')).toEqual([]);
});

test.each([
  ['a date', ['聚焦海灣', '大橋今日通車 市民排隊試乘', '2024-02-03'], true],
  ['a source', ['聚焦海灣', '大橋今日通車 市民排隊試乘', '來源：海港日報'], true],
  ['text', ['聚焦海灣', '大橋今日通車 市民排隊試乘', '市民一早排隊。'], false],
  ['a date, of a sentence', ['聚焦海灣', '大橋今日通車，市民排隊試乘。', '2024-02-03'], false],
  ['a date, of a short line', ['聚焦海灣', '大橋通車', '2024-02-03'], false],
  [
    'a date, of a long title',
    ['大橋今日通車市民一早排隊', '大橋今日通車 市民排隊試乘', '2024-02-03'],
    false,
  ],
  [
    'a date, of a labelled title',
    ['標題：大橋通車', '大橋今日通車 市民排隊試乘', '2024-02-03'],
    false,
  ],
])(
  'a short line above another one and %s may be a kicker: it stays the title',
  (_what, head, isTold) => {
    const content = [...head, '', '市民一早排隊，等候通車。'].join('\n');
    const { article, warnings } = parseText({ content });
    expect(article.title).toBe(head[0]?.replace('標題：', ''));
    expect(warnings.some(({ code }) => code === 'unclear-title')).toBe(isTold);
  },
);

describe('a short line or two between the title and the day of publication', () => {
  const [title, line, dated] = ['大橋通車', '市民排隊試乘', '2024-02-03 09:30'];
  const body = '市民一早排隊，等候通車。';
  const parse = (...lines: string[]) => parseText({ content: [...lines, '', body].join('\n') });
  const texts = (...lines: string[]) =>
    parse(...lines).article.body.map((element) => 'text' in element && element.text);

  test.each([
    ['one', [title, line, dated, '來源：海港日報'], [line]],
    ['two', [title, line, '工程歷時三年', dated, '來源：海港日報'], [line, '工程歷時三年']],
    ['the title again', [title, line, title, dated, '來源：海港日報'], [line]],
  ])('%s: what says when and whence is read, and the lines stay in the body', (_, head, kept) => {
    const { article, warnings, coverage } = parse(...head);
    expect(article).toMatchObject({ title, datePublished: '2024-02-03', source: '海港日報' });
    expect(texts(...head)).toEqual([...kept, body]);
    expect(warnings.map(({ code }) => code)).toEqual(kept.map(() => 'unplaced-line'));
    expect(coverage).toBe(1);
  });

  test.each([
    ['days that the story is told by', [title, line, dated, body, '2024-02-04']],
    ['a sentence', [title, `${line}。`, dated]],
    ['three lines', [title, line, line, line, dated]],
    ['the day that it was read on, and another', [title, '2024-02-02', line, dated]],
  ])('%s are the story’s', (_, head) => {
    expect(texts(...head)).toContain(dated);
  });
});
