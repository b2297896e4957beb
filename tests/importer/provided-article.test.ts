import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseText } from '../../src/importer';
import expected from '../fixtures/hkcd-2023-01-13-baoan.expected.json';

const content = readFileSync(join(__dirname, '../../data/hkcd-2023-01-13-baoan.txt'), 'utf8');
const { article, warnings, spans, coverage } = parseText({ content });

/** As the expected file asks: full-width ，：；！？（） folded, white space collapsed. */
function comparable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value)
      .replace(/[，：；！？（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
      .replace(/\s+/g, ' '),
  );
}

const expectedFields = Object.entries(expected).filter(([field]) => field !== 'about');

test.each(expectedFields)('reads the %s of the provided article', (field, value) => {
  const read: Record<string, unknown> = { ...article };
  expect(comparable(read[field])).toEqual(comparable(value));
});

test('every other field is empty', () => {
  const others = Object.entries(article).filter(([field]) => !(field in expected));
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter(([, value]) => value !== null)).toEqual([]);
});

test('keeps every sentence of the story in order', () => {
  const afterFurniture = content.slice(content.indexOf('1月13日上午'));
  const story = afterFurniture.slice(0, afterFurniture.indexOf('(記者'));
  const sentences = story
    .replace('28.jpg', '')
    .split(/[。\n]/)
    .map((sentence) => String(comparable(sentence)).trim())
    .filter((sentence) => sentence !== '');
  expect(sentences.length).toBeGreaterThan(15);

  const body = String(
    comparable(article.body.map((element) => ('text' in element ? element.text : '')).join('\n')),
  );
  let from = 0;
  for (const sentence of sentences) {
    const at = body.indexOf(sentence, from);
    expect({ sentence, isThere: at >= from }).toEqual({ sentence, isThere: true });
    from = at + sentence.length;
  }
});

test('writes the full-width punctuation of Chinese text', () => {
  const texts = [
    article.title,
    ...[...article.principles, ...article.actionItems].flatMap((item) => [
      item.title,
      item.description,
    ]),
    ...article.body.map((element) => ('text' in element ? element.text : '')),
  ];
  expect(texts.length).toBeGreaterThan(40);
  for (const text of texts) {
    expect(text).not.toMatch(/\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u);
  }
});

test('accounts for every character, and doubts nothing', () => {
  expect(coverage).toBe(1);
  expect(warnings).toEqual([]);
});

test.each([
  ['title', '深圳寶安區召開七屆二次黨代會 堅定不移走好高質量發展之路'],
  ['siteName', '香港商报'],
  ['datePublished', '2023-01-13'],
  ['source', '香港商報網'],
  ['breadcrumb[3]', '港深合作'],
  ['credits[0].role', '記者'],
  ['credits[0].name', '王娜'],
  ['credits[1].name', '宋璐'],
  ['credits[2].role', '责任编辑'],
  ['credits[2].name', '靜文'],
  ['body[1]', '28.jpg'],
])('says where %s was read', (field, text) => {
  const read = spans
    .filter((span) => span.kind === 'field' && span.field === field)
    .map(({ start, end }) => content.slice(start, end));
  expect(read).toEqual([text]);
});

test.each([
  ['principlesHeading', '七個突出'],
  ['principles[0].title', '突出黨建引領'],
  ['actionItems[3].title', '促消費穩外貿行動'],
])('says which words of the body %s repeats', (field, text) => {
  const quoted = spans
    .filter((span) => span.kind === 'field' && span.quotedBy === field)
    .map(({ start, end }) => content.slice(start, end));
  expect(quoted).toEqual([text]);
});
