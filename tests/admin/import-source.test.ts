import { readFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';

import { parseArticle, parseText, type Span } from '../../src/importer';
import { cutPieces, entryOf } from '../../src/admin/import/source/cut-pieces';
import { labelledText } from '../../src/admin/import/source/metadata-label';
import { groupOf } from '../../src/admin/import/source/field-group';
import { isAt, placeOf } from '../../src/admin/import/source/place';
import { pageAt, sourcePages } from '../../src/admin/import/source/source-pages';

const PROVIDED = readFileSync(path.join(__dirname, '../../data/hkcd-2023-01-13-baoan.txt'), 'utf8');
const { spans } = parseText({ content: PROVIDED });
const whole = { start: 0, end: PROVIDED.length };

const field = (name: string, quotedBy: string | null = null) =>
  ({ kind: 'field', start: 0, end: 1, field: name, quotedBy }) as Span;

test('the pages of a source are all of it, in order, each within its size', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 20 }), (text, size) => {
      const pages = sourcePages(text, size);
      expect(pages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      expect(pages.every(({ start, end }) => end - start <= size)).toBe(true);
    }),
  );
});

test('a page ends with a line where it can, and never within a character', () => {
  const cut = (text: string, size: number) =>
    sourcePages(text, size).map(({ start, end }) => text.slice(start, end));
  expect(cut('一二三\n四五六\n七', 6)).toEqual(['一二三\n', '四五六\n七']);
  expect(cut('一二三四五六七', 3)).toEqual(['一二三', '四五六', '七']);
  expect(cut('一𠮷二', 2)).toEqual(['一', '𠮷', '二']);
});

test.each([
  [0, 0],
  [2, 0],
  [3, 1],
  [6, 2],
  [7, 2],
  [99, 2],
])('offset %i stands on page %i', (offset, page) => {
  expect(pageAt(sourcePages('一二三四五六七', 3), offset)).toBe(page);
});

test('pieces are all of a page, each of one span, wherever the page and the mark are', () => {
  const offset = fc.integer({ min: 0, max: PROVIDED.length });
  fc.assert(
    fc.property(offset, offset, offset, offset, (a, b, c, d) => {
      const page = { start: Math.min(a, b), end: Math.max(a, b) };
      const marked = { start: Math.min(c, d), end: Math.max(c, d) };
      const pieces = cutPieces({ text: PROVIDED, spans, page, marked });
      const text = pieces.map((piece) => piece.text).join('');
      expect(text).toBe(PROVIDED.slice(page.start, page.end));
      const seen = pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text);
      const [from, to] = [Math.max(page.start, marked.start), Math.min(page.end, marked.end)];
      expect(seen.join('')).toBe(PROVIDED.slice(from, Math.max(from, to)));
    }),
  );
});

test('the provided article has seven principles, ten action items and three credits in colour', () => {
  const pieces = cutPieces({ text: PROVIDED, spans, page: whole, marked: null });
  const places = (group: string) =>
    new Set(pieces.flatMap(({ span }) => (span && groupOf(span) === group ? [placeOf(span)] : [])));
  // Their headings among them.
  expect(places('principles').size).toBe(8);
  expect(places('actionItems').size).toBe(11);
  expect(places('credits').size).toBe(3);
  expect(places('topics')).toEqual(new Set(['topics[0]']));
  expect(pieces.find(({ text }) => text === '来源:')?.span).toMatchObject({ kind: 'remainder' });
});

test('the passage that was picked stays picked where a warning cuts the source anew', () => {
  const cut = (marked: { start: number; end: number } | null) =>
    cutPieces({ text: PROVIDED, spans, page: whole, marked });
  const picked = spans.find((span) => isAt(span, 'actionItems[0]')) ?? null;
  const pieces = cut({ start: 120, end: 130 });
  expect(pieces.length).toBeGreaterThan(cut(null).length);
  expect(pieces[entryOf(pieces, picked)]?.span).toBe(picked);
  expect(pieces[entryOf(pieces, null)]?.span).toMatchObject({ field: 'title' });
});

test('what cannot be printed is shown as being there, and turns no text around', () => {
  const content = '標題\n\n正文\u202e一段。';
  const pieces = cutPieces({
    text: content,
    spans: parseText({ content }).spans,
    page: { start: 0, end: content.length },
    marked: null,
  });
  expect(pieces.map(({ text }) => text).join('')).toBe('標題\n\n正文␣一段。');
});

test.each([
  ['title', null, 'title', 'title'],
  ['subtitle', null, 'summary', 'title'],
  ['sourceUrl', null, 'sourceUrl', 'about'],
  ['breadcrumb[2]', null, 'topics[0]', 'topics'],
  ['credits[1].name', null, 'credits[1]', 'credits'],
  ['body[3]', null, 'body[3]', 'body'],
  ['body[3].caption', null, 'body[3]', 'body'],
  ['body[3]', 'dateline', 'dateline', 'about'],
  ['body[3]', 'principlesHeading', 'principlesHeading', 'principles'],
  ['body[3]', 'actionItems[9].title', 'actionItems[9]', 'actionItems'],
])('%s, quoted by %s, belongs to %s and has the colour of %s', (name, quotedBy, place, group) => {
  expect(placeOf(field(name, quotedBy))).toBe(place);
  expect(groupOf(field(name, quotedBy))).toBe(group);
});

test('a clause is found by the list that quotes it, and by the paragraph that it stands in', () => {
  const clause = field('body[3]', 'principles[1].title');
  expect([isAt(clause, 'principles[1]'), isAt(clause, 'body[3]')]).toEqual([true, true]);
  expect([isAt(clause, 'principles[0]'), isAt(clause, 'body[1]')]).toEqual([false, false]);
});

test('what the head of a web page says is labelled in words, and nothing else of it is changed', async () => {
  const page =
    '<title>pageTitle: 新館開館_東湖網</title><meta property="og:title" content="新館開館">' +
    '<meta name="author" content="鄧佳"><h1>新館開館</h1><p>url: 新館今天開館，讀者免費借閱。</p>';
  const { text, spans } = await parseArticle({ content: page, format: 'html' });
  const pieces = cutPieces({ text, spans, page: { start: 0, end: text.length }, marked: null });
  const shown = pieces.map((piece) => labelledText(piece, (key) => `【${key}】`)).join('');
  expect(shown.split('\n')).toEqual([
    '【metadata.headline】 新館開館',
    '【metadata.pageTitle】 pageTitle: 新館開館_東湖網',
    '【metadata.author】 鄧佳',
    '新館開館',
    'url: 新館今天開館，讀者免費借閱。',
  ]);
});
