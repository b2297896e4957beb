import { readHtmlPage, readHtmlStory } from '../../../src/importer/inputs/read-html';
import type { SourceDocument } from '../../../src/importer/inputs/source-document';

const PARAGRAPHS = [
  '深圳市寶安區第七屆黨代會第二次會議日前召開，會議提出堅定不移走好高質量發展之路，全面貫徹各項部署。',
  '會議指出，過去一年，全區上下攻堅克難，經濟總量再上新台階，民生福祉持續改善，城市面貌煥然一新。',
  '會議強調，要突出先進製造，突出科技創新，突出改革開放，突出民生幸福，為全市發展大局作出更大貢獻。',
];

const page = ({ head = '', before = '', body = '', after = '' }) => `<!doctype html>
<html><head><title>寶安召開黨代會 - 某某日報</title>${head}</head>
<body>
<nav><ul><li><a href="/">首頁</a></li><li><a href="/hk">港聞</a></li></ul></nav>
${before}
<article><h1>寶安召開黨代會</h1>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}
${body}</article>
${after}
<aside><h3>相關新聞</h3><ul><li><a href="/1">另一則新聞</a></li></ul></aside>
<footer>版權所有 某某日報</footer>
<script>alert('不是文字')</script></body></html>`;

/** Each line with the kind of its mark. */
const linesOf = ({ text, marks }: SourceDocument) =>
  text.split('\n').map((line, index) => [marks.get(index)?.kind ?? 'story', line]);

const metadataOf = ({ text, marks }: SourceDocument) =>
  [...marks.values()].flatMap((mark) =>
    mark.kind === 'metadata' ? [[mark.name, text.slice(mark.value.start, mark.value.end)]] : [],
  );

test('the story stands apart from the page around it', () => {
  expect(linesOf(readHtmlPage(page({})))).toEqual([
    ['metadata', 'pageTitle: 寶安召開黨代會 - 某某日報'],
    ['page', '首頁'],
    ['page', '港聞'],
    ['title', '寶安召開黨代會'],
    ...PARAGRAPHS.map((text) => ['story', text]),
    ['page', '相關新聞'],
    ['page', '另一則新聞'],
    ['page', '版權所有 某某日報'],
  ]);
});

test('scripts, styles, comments and hidden elements are no text', () => {
  const { text } = readHtmlPage(
    '<p>一<!-- 二 --><script>三</script><style>四</style><span hidden>五</span>六</p>',
  );
  expect(text).toBe('一六');
});

test.each([
  ['<p>深圳\n  寶安</p>', '深圳寶安'],
  ['<p>Hong\n Kong</p>', 'Hong Kong'],
  ['<p> 記者 王娜 </p>', '記者 王娜'],
  ['<p>第一行<br>第二行</p>', '第一行\n第二行'],
  ['<p>一&amp;二&#x4e09;&nbsp;四</p>', '一&二三 四'],
  ['<div>一<div>二</div>三</div>', '一\n二\n三'],
  ['<p>一<b>二</b>三</p>', '一二三'],
])('blanks and lines are what a browser shows: %j', (html, text) => {
  expect(readHtmlPage(html).text).toBe(text);
});

test.each([
  ['<ol><li>一<li>二</ol><p>三</p>', '1. 一\n2. 二\n三'],
  [
    '<ol start="3"><li><p>一</p><p>續</p></li><li value="7">二</li><li>三</li></ol>',
    '3. 一\n續\n7. 二\n8. 三',
  ],
  [
    '<ol><li>一<ul><li>甲</li></ul></li><li>二<ol><li>乙</li></ol></li></ol>',
    '1. 一\n甲\n2. 二\n1. 乙',
  ],
  ['<ol><li></li></ol><p>一</p><ul><li>二</li></ul>', '一\n二'],
  ['<ol><li>一是甲</li><li>（二）乙</li><li>3、丙</li></ol>', '一是甲\n（二）乙\n3、丙'],
  ['<ol><li><a href="/">首頁</a></li><li><a href="/a">港聞</a></li></ol>', '首頁\n港聞'],
  ['<ol type="a"><li>一</li></ol><ol reversed><li>二</li></ol>', '一\n二'],
])('items of a numbered list have the numbers that a browser shows: %j', (html, text) => {
  expect(readHtmlStory(html).text).toBe(text);
});

test('items of a bulleted list are marked, those within one another too, and their further lines are not', () => {
  const html = `<p>甲</p><ul><li>一<ul><li><b>二</b></li></ul></li><li><p>三</p><p>續</p></li>
    <li></li></ul><p>乙</p><ul><li>四<ol><li>五</li></ol></li></ul><ul><li><h3>六</h3></li></ul>`;
  expect(linesOf(readHtmlStory(html))).toEqual([
    ['story', '甲'],
    ['item', '一'],
    ['item', '二'],
    ['item', '三'],
    ['story', '續'],
    ['story', '乙'],
    ['item', '四'],
    ['story', '1. 五'],
    ['heading', '六'],
  ]);
});

test('links of a numbered item stand behind its number', () => {
  const { text, links } = readHtmlStory(
    '<ol><li>見<a href="https://a.example/">報告</a></li></ol>',
  );
  expect(links.map(({ start, end }) => text.slice(start, end))).toEqual(['報告']);
});

test('says of headings, captions and pictures what they are', () => {
  const html = `<h1>標題</h1><h2>第一節</h2><p><strong>第二節</strong></p><p><b>全文</b>的一段</p>
    <figure><img src="https://example.org/a/%E5%9C%96%201.jpg?w=3" alt="替代文字"><figcaption>圖說</figcaption></figure>
    <p class="sub-title">副題</p><img src="data:image/png;base64,xx">`;
  expect(linesOf(readHtmlPage(html))).toEqual([
    ['title', '標題'],
    ['heading', '第一節'],
    ['heading', '第二節'],
    ['story', '全文的一段'],
    ['image', '圖 1.jpg'],
    ['caption', '替代文字'],
    ['caption', '圖說'],
    ['subtitle', '副題'],
  ]);
});

test('links are kept with whole addresses of the web, and no others', () => {
  const { text, links } = readHtmlPage(
    `<link rel="canonical" href="https://news.example/2023/1.html">
     <p>見<a href="/report">報告</a>、<a href="https://example.org/a?b=1">網頁</a>、
     <a href="javascript:alert(1)">按此</a>、<a href="mailto:a@b.c">信</a>。</p>`,
  );
  expect(links.map(({ start, end, url }) => [text.slice(start, end), url])).toEqual([
    ['報告', 'https://news.example/report'],
    ['網頁', 'https://example.org/a?b=1'],
  ]);
});

describe('what the head says', () => {
  const jsonLd = (value: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

  it('is believed in the order JSON-LD, Open Graph, meta', () => {
    const head = `<meta name="description" content="第三">
      <meta property="og:description" content="第二">
      <meta property="og:title" content="標題 - 站名"><meta name="author" content="編輯部">
      <meta property="article:published_time" content="2023-01-13T09:30:00+08:00">
      <meta property="og:site_name" content="某某網"><meta name="source" content="某某通訊社">
      <link rel="canonical" href="https://news.example/a.html">
      ${jsonLd({
        '@graph': [
          { '@type': 'WebSite', name: '無關' },
          {
            '@type': ['NewsArticle'],
            headline: '標題',
            alternativeHeadline: '副題',
            author: [{ '@type': 'Person', name: '王娜' }, '李明'],
            publisher: { name: '某某日報' },
          },
          {
            '@type': 'BreadcrumbList',
            itemListElement: [{ name: '首頁' }, { item: { name: '港聞' } }],
          },
        ],
      })}`;
    expect(metadataOf(readHtmlPage(page({ head })))).toEqual([
      ['headline', '標題'],
      ['pageTitle', '寶安召開黨代會 - 某某日報'],
      ['subtitle', '副題'],
      ['datePublished', '2023-01-13T09:30:00+08:00'],
      ['author', '王娜'],
      ['author', '李明'],
      ['siteName', '某某日報'],
      ['source', '某某通訊社'],
      ['description', '第二'],
      ['breadcrumb', '首頁 > 港聞'],
      ['url', 'https://news.example/a.html'],
    ]);
  });

  it.each([
    ['broken JSON', '<script type="application/ld+json">{"@type": "NewsArticle", </script>'],
    [
      'JSON that is something else',
      jsonLd([null, 1, 'a', { '@type': 'NewsArticle', headline: 3 }]),
    ],
    ['an address that is none', '<link rel="canonical" href="javascript:alert(1)">'],
  ])('is passed over where it is %s', (_, head) => {
    expect(metadataOf(readHtmlPage(page({ head })))).toEqual([
      ['pageTitle', '寶安召開黨代會 - 某某日報'],
    ]);
  });
});

test('links are relative to the front page that a page names as its address', () => {
  const { links } = readHtmlPage(
    `<link rel="canonical" href="https://news.example/"><p>見<a href="/report">報告</a>。</p>`,
  );
  expect(links).toMatchObject([{ url: 'https://news.example/report' }]);
});

test.each([
  ['<link rel="canonical" href="https://news.example/">', []],
  ['<link rel="canonical" href="https://news.example">', []],
  ['<link rel="canonical" href="/"><base href="https://news.example/a.html">', []],
  ['<meta property="og:url" content="https://news.example/index.html">', []],
  [
    '<link rel="canonical" href="https://news.example/?p=12">',
    [['url', 'https://news.example/?p=12']],
  ],
  [
    `<link rel="canonical" href="https://news.example/">
     <meta property="og:url" content="https://news.example/a.html">`,
    [['url', 'https://news.example/a.html']],
  ],
])('the front page of a site is no address of a story: %s', (head, said) => {
  expect(metadataOf(readHtmlPage(page({ head }))).slice(1)).toEqual(said);
});

test('a short page without paragraphs is story as a whole', () => {
  const html = `<body><h2>花溪老街紙傘節登場</h2><div>2019-04-14</div><div>${PARAGRAPHS[0]}</div></body>`;
  expect(linesOf(readHtmlPage(html))).toEqual([
    ['heading', '花溪老街紙傘節登場'],
    ['story', '2019-04-14'],
    ['story', PARAGRAPHS[0]],
  ]);
});

test('elements within one another without an end are refused', () => {
  expect(() => readHtmlPage('<div>'.repeat(100_000))).toThrow(
    expect.objectContaining({ code: 'too-deep' }) as Error,
  );
});
