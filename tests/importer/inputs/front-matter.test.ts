import { parseArticle, type ParsedArticle } from '../../../src/importer';
import { partFrontMatter } from '../../../src/importer/inputs/markdown/front-matter';
import { readMarkdown } from '../../../src/importer/inputs/read-markdown';

const BODY = '大橋昨日通車，市民參觀。\n\n大橋全長百里，耗時九年。\n';

const parse = (content: string): Promise<ParsedArticle> =>
  parseArticle({ content, format: 'markdown' });

/** A story of which the front matter says `lines` beside its title. */
const said = async (...lines: string[]) => {
  const head = ['---', 'title: 大橋通車', ...lines, '---', ''];
  const parsed = await parse(`${head.join('\n')}\n${BODY}`);
  expect(timesHeld(parsed)).toEqual([1]);
  expect(parsed.coverage).toBe(1);
  return parsed.article;
};

/** In how many spans the visible characters stand, each number once. */
const timesHeld = ({ text, spans }: ParsedArticle): number[] => {
  const times = [...text.matchAll(/\S/g)].map(
    ({ index }) => spans.filter(({ start, end }) => start <= index && index < end).length,
  );
  return [...new Set(times)];
};

test.each([
  ['a date', ['date: 2024-02-03'], { datePublished: '2024-02-03' }],
  ['a moment', ['published: 2024-02-03T20:00:00Z'], { datePublished: '2024-02-04' }],
  ['a moment with a blank', ['date: 2024-02-03 09:30:00 +0800'], { datePublished: '2024-02-03' }],
  ['a date in Chinese', ['date: 2024年2月3日'], { datePublished: '2024-02-03' }],
  ['no date', ['date: 明天'], { datePublished: null }],
  ['a source', ['source: 海港日報'], { source: '海港日報' }],
  ['an address', ['url: https://news.example/a'], { sourceUrl: 'https://news.example/a' }],
  ['a link', ['link: http://news.example/a'], { sourceUrl: 'http://news.example/a' }],
  ['a canonical', ['canonical: "https://a.example/1"'], { sourceUrl: 'https://a.example/1' }],
  ['an address of a script', ['url: javascript:alert(1)'], { sourceUrl: null }],
  ['a relative address', ['url: /bridge'], { sourceUrl: null }],
  ['the address of a site', ['url: https://news.example/'], { sourceUrl: null }],
  [
    'an address of a file, then one',
    ['url: file:///a', 'link: http://a.example/1'],
    { sourceUrl: 'http://a.example/1' },
  ],
  ['a summary', ['summary: 大橋通車了。'], { summary: '大橋通車了。' }],
  ['a description', ['description: 大橋通車了。'], { summary: '大橋通車了。' }],
  ['an excerpt', ['excerpt: 大橋通車了。'], { summary: '大橋通車了。' }],
  ['two summaries', ['excerpt: 甲。', 'summary: 乙。'], { summary: '甲。' }],
  ['a subtitle', ['subtitle: 市民參觀'], { subtitle: '市民參觀' }],
  ['a key in capitals', ['Subtitle: 市民參觀'], { subtitle: '市民參觀' }],
  ['a blank before the colon', ['subtitle : 市民參觀'], { subtitle: '市民參觀' }],
  ['double quotes', ['subtitle: "市民：\\"參觀\\""'], { subtitle: '市民："參觀"' }],
  ['characters by number', ['subtitle: "\\u5e02\\u6c11"'], { subtitle: '市民' }],
  ['single quotes', ["subtitle: '市民''參觀'"], { subtitle: "市民'參觀" }],
  ['quotes about one word', ['subtitle: "市民" 參觀'], { subtitle: '"市民" 參觀' }],
  ['a remark', ['subtitle: 市民參觀 # 初稿'], { subtitle: '市民參觀' }],
  ['a mark within quotes', ['subtitle: "市民 #1"'], { subtitle: '市民 #1' }],
  ['a colon within the value', ['subtitle: 市民: 參觀'], { subtitle: '市民： 參觀' }],
  [
    'nothing',
    ['subtitle:', 'summary: ""', 'source: ~', 'url: null'],
    { subtitle: null, summary: null, source: null, sourceUrl: null },
  ],
  ['a map', ['source: {name: 海港日報}'], { source: null }],
  ['a list for a text', ['subtitle: [甲, 乙]'], { subtitle: null }],
  [
    'keys within a key',
    ['seo:', '  subtitle: 市民參觀', '  source: 某報'],
    { subtitle: null, source: null },
  ],
  ['items of another key', ['subtitle:', '- 市民參觀'], { subtitle: null }],
  [
    'other keys',
    ['tags: [大橋]', 'categories:', '- 港聞', 'layout: post', '標籤: 大橋'],
    { topics: [], breadcrumb: [] },
  ],
  ['a name of every object', ['constructor: 甲', '__proto__: 乙'], { title: '大橋通車' }],
  [
    'a blank line',
    ['source: 海港日報', '', 'subtitle: 市民參觀'],
    { source: '海港日報', subtitle: '市民參觀' },
  ],
])('%s is read for what it says', async (_, lines, fields) => {
  const article = await said(...lines);
  expect(article).toMatchObject({ title: '大橋通車', ...fields });
  expect(article.body.map((one) => 'text' in one && one.text)).toEqual(BODY.trim().split('\n\n'));
});

test.each([
  ['one', ['author: 王娜'], ['王娜']],
  ['one in quotes', ['author: "王娜"'], ['王娜']],
  ['several in a text', ['author: 王娜、李明'], ['王娜', '李明']],
  ['a list in brackets', ['authors: [王娜, 李明]'], ['王娜', '李明']],
  ['a list of quoted names', [`authors: ["王娜", '李明']`], ['王娜', '李明']],
  ['items', ['authors:', '- 王娜', '- 李明'], ['王娜', '李明']],
  ['items that are indented and quoted', ['author:', '  - "王娜"', "  - '李明'"], ['王娜', '李明']],
  ['a label', ['author: 記者 王娜'], ['王娜']],
  ['a department', ['author: 編輯部'], []],
  ['a map', ['author:', '  name: 王娜'], []],
  ['nobody', ['authors: []'], []],
])('authors: %s', async (_, lines, names) => {
  const { credits } = await said(...lines);
  expect(credits).toEqual(names.map((name) => ({ role: 'reporter', name })));
});

test.each([
  ['\n', 'line feeds'],
  ['\r\n', 'those of Windows'],
  ['\r', 'those of old Macs'],
])('line ends %j (%s) make no difference', async (lineEnd) => {
  const text = `---\ntitle: 大橋通車\ndate: 2024-02-03\n---\n${BODY}`.replaceAll('\n', lineEnd);
  const { article, coverage } = await parse(text);
  expect(article).toMatchObject({ title: '大橋通車', datePublished: '2024-02-03' });
  expect(article.body).toHaveLength(2);
  expect(coverage).toBe(1);
});

test('a byte order mark before it is no part of it', async () => {
  const { article } = await parse(`\ufeff---\ntitle: 大橋通車\n---\n\n${BODY}`);
  expect(article.title).toBe('大橋通車');
});

describe('a title in front matter', () => {
  const withHeading = (heading: string) =>
    parse(`---\ntitle: 大橋通車\n---\n\n# ${heading}\n\n${BODY}`);

  it('is repeated by the heading that says the same', async () => {
    const { article, warnings, spans } = await withHeading('大橋通車');
    expect(article.title).toBe('大橋通車');
    expect(article.body).toHaveLength(2);
    expect(spans).toContainEqual(expect.objectContaining({ name: 'repeated-title' }));
    expect(warnings.map(({ code }) => code)).toEqual(['missing-date']);
  });

  it('wins over a heading that says another, which a person is shown', async () => {
    const { article, warnings } = await withHeading('百里長橋');
    expect(article.title).toBe('大橋通車');
    expect(warnings.map(({ code }) => code)).toContain('repeated-furniture');
  });

  it('may be missing: the heading is the title then', async () => {
    const { article } = await parse(`---\nsource: 海港日報\n---\n\n# 大橋通車\n\n${BODY}`);
    expect(article).toMatchObject({ title: '大橋通車', source: '海港日報' });
  });
});

test.each([
  ['never closes', `---\ntitle: 大橋通車\n\n${BODY}`],
  ['holds a sentence', `---\ntitle: 大橋通車\n大橋通車了。\n---\n\n${BODY}`],
  ['holds a text of many lines', `---\nsummary: |\n  大橋通車了。\n---\n\n${BODY}`],
  ['holds a heading', `---\n# 大橋通車\n---\n\n${BODY}`],
  ['holds a list of no key', `---\n- 王娜\n---\n\n${BODY}`],
  ['begins with what is indented', `---\n  title: 大橋通車\n---\n\n${BODY}`],
  ['has no blank behind a colon', `---\ntitle:大橋通車\n---\n\n${BODY}`],
  ['holds nothing', `---\n---\n\n${BODY}`],
  ['is a paragraph between rules', `---\n\n來源: 海港日報\n\n---\n\n${BODY}`],
  ['does not stand in the first line', `\n---\ntitle: 大橋通車\n---\n\n${BODY}`],
  ['has longer rules', `----\ntitle: 大橋通車\n----\n\n${BODY}`],
])('what %s is no front matter', (_, text) => {
  const kinds = [...readMarkdown(text).marks.values()].map(({ kind }) => kind);
  expect(kinds).not.toContain('metadata');
});

test.each([
  ['escapes', `title: "${'\\"'.repeat(500_000)}`],
  ['quotes', `title: '${"''".repeat(500_000)}x`],
  ['blanks', `title: ${' '.repeat(1_000_000)}x`],
  ['letters', 'a'.repeat(1_000_000)],
  ['brackets', `title: ${'['.repeat(1_000_000)}`],
  ['lines', 'a: b\n'.repeat(200_000)],
])('a megabyte of %s is read in time that grows with its length alone', (_, lines) => {
  const start = performance.now();
  partFrontMatter(`---\n${lines}\n---\n`);
  expect(performance.now() - start).toBeLessThan(5000);
});
