import iconv from 'iconv-lite';

import { parseArticle, type ParsedArticle } from '../../../src/importer';
import { docxOf } from '../../builders/docx';

const PARAGRAPHS = [
  '海港市昨日舉行發展會議，全市各區代表出席，會上公布來年工作的重點，並聽取各界的意見和建議。',
  '會議提出「三個堅持」，堅持創新引領，加快科技園建設；堅持民生優先，增建公共房屋；堅持綠色發展，擴大郊野公園。',
  '市長表示，來年的工作千頭萬緒，各部門要齊心協力，把規劃變成現實，讓市民看到實實在在的變化。',
];

const jsonLd = (value: object) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const page = ({
  head = '',
  before = '',
  inStory = '',
  after = '',
} = {}) => `<!doctype html><html><head>
<meta charset="utf-8"><title>海港市公布來年工作 - 海港日報</title>${head}</head><body>
<header><a href="/">海港日報</a><ul><li><a href="/a">要聞</a></li><li><a href="/b">體育</a></li></ul></header>
<div class="crumb">首頁 &gt; 新聞 &gt; 海港</div>
<h1>海港市公布來年工作</h1>
<div class="info">2024-02-03　來源：海港日報</div>${before}
<div class="article">${PARAGRAPHS.map((text) => `<p>　　${text}</p>`).join('')}${inStory}</div>
${after}<div class="related"><h3>相關新聞</h3><ul><li><a href="/1">體育館下月啟用</a></li></ul></div>
<footer>海港日報版權所有</footer></body></html>`;

const isCovered = ({ text, spans, coverage }: ParsedArticle) => {
  const times = new Uint8Array(text.length);
  for (const { start, end } of spans) for (let at = start; at < end; at += 1) times[at]! += 1;
  const others = [...text.matchAll(/\S/g)].filter(({ index }) => times[index] !== 1);
  return { coverage, others: others.map(([character]) => character) };
};
const WHOLE = { coverage: 1, others: [] };

const bodyOf = ({ article }: ParsedArticle) =>
  article.body.map((element) => ('text' in element ? element.text : element.file));

test('a web page is read with what stands around its story', async () => {
  const parsed = await parseArticle({ content: page() });
  expect(parsed.article).toMatchObject({
    locale: 'zh-Hant',
    title: '海港市公布來年工作',
    siteName: '海港日報',
    datePublished: '2024-02-03',
    source: '海港日報',
    breadcrumb: ['首頁', '新聞', '海港'],
    topics: [['新聞', '海港']],
    principlesHeading: '三個堅持',
    principles: [{ ordinal: 1 }, { ordinal: 2 }, { ordinal: 3 }],
  });
  expect(bodyOf(parsed)).toEqual(PARAGRAPHS);
  expect(parsed.format).toBe('html');
  expect(isCovered(parsed)).toEqual(WHOLE);
});

test('what the head of a page says counts more than its text', async () => {
  const head = jsonLd({
    '@type': 'NewsArticle',
    headline: '海港市公布來年工作',
    datePublished: '2024-02-02T20:00:00Z',
    author: { name: '王娜' },
    description: '一百字的摘要。',
    url: 'https://news.example/2024/work.html',
  });
  const parsed = await parseArticle({ content: page({ head }) });
  expect(parsed.article).toMatchObject({
    title: '海港市公布來年工作',
    datePublished: '2024-02-03',
    summary: '一百字的摘要。',
    sourceUrl: 'https://news.example/2024/work.html',
    credits: [{ role: 'reporter', name: '王娜' }],
  });
  expect(isCovered(parsed)).toEqual(WHOLE);
});

test('whom the text credits is not credited again as an author', async () => {
  const head = '<meta name="author" content="宋璐">';
  const inStory = '<p>（記者王娜 攝影宋璐）</p>';
  const { article } = await parseArticle({ content: page({ head, inStory }) });
  expect(article.credits).toEqual([
    { role: 'reporter', name: '王娜' },
    { role: 'photographer', name: '宋璐' },
  ]);
});

test('headings, pictures and links of a page become blocks of the body', async () => {
  const inStory = `<h2>交通</h2><p>新線路明年開工，詳見<a href="https://plan.example/rail">規劃文件</a>，全長三十公里，途經五個區。</p>
    <p><img src="/img/rail.jpg"></p><p><a href="javascript:alert(1)">按此</a>下載全文，並在網上提出意見，截止日期為下月底。</p>`;
  const { article } = await parseArticle({ content: page({ inStory }) });
  const sentence = '新線路明年開工，詳見規劃文件，全長三十公里，途經五個區。';
  expect(article.body.slice(PARAGRAPHS.length)).toEqual([
    { type: 'heading', level: 2, text: '交通' },
    {
      type: 'paragraph',
      text: sentence,
      links: [
        {
          start: sentence.indexOf('規劃'),
          end: sentence.indexOf('，全長'),
          url: 'https://plan.example/rail',
        },
      ],
    },
    { type: 'image', file: 'rail.jpg' },
    { type: 'paragraph', text: '按此下載全文，並在網上提出意見，截止日期為下月底。' },
  ]);
});

test('the heading of a page is its title where the title of the page is something else', async () => {
  const html = `<title>海港日報</title><h1>海港市公布來年工作</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}`;
  const parsed = await parseArticle({ content: html, format: 'html' });
  expect(parsed.article.title).toBe('海港市公布來年工作');
  expect(isCovered(parsed)).toEqual(WHOLE);
});

const lines = ['海港市公布來年工作', '2024-02-03', '來源：海港日報', '', ...PARAGRAPHS];

test.each([
  ['a text in UTF-8', Buffer.from(lines.join('\n'))],
  ['a text in Big5', iconv.encode(lines.join('\r\n'), 'big5hkscs')],
  ['a text in UTF-16', iconv.encode(lines.join('\n'), 'utf16le', { addBOM: true })],
  [
    'a Word document',
    docxOf([{ text: lines[0]!, style: 'Title' }, ...lines.slice(1).map((text) => ({ text }))]),
  ],
])('%s gives the same article', async (_, content) => {
  const parsed = await parseArticle({ content });
  expect(parsed.article).toMatchObject({
    title: lines[0],
    datePublished: '2024-02-03',
    source: '海港日報',
    principlesHeading: '三個堅持',
  });
  expect(bodyOf(parsed)).toEqual(PARAGRAPHS);
  expect(parsed.article.principles.map(({ title }) => title)).toEqual([
    '堅持創新引領',
    '堅持民生優先',
    '堅持綠色發展',
  ]);
  expect(isCovered(parsed)).toEqual(WHOLE);
});

test('Markdown gives it too, its first heading being the title', async () => {
  const content = `某某欄目\n\n# ${lines[0]!}\n\n2024-02-03\n\n${PARAGRAPHS.join('\n\n')}\n`;
  const parsed = await parseArticle({ content, format: 'markdown' });
  expect(parsed.article).toMatchObject({ title: lines[0], datePublished: '2024-02-03' });
  expect(bodyOf(parsed)).toEqual(['某某欄目', ...PARAGRAPHS]);
});
