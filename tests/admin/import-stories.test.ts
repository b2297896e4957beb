import { parseText } from '../../src/importer';
import { toDraft } from '../../src/admin/import/draft/to-draft';
import { mayRetry, readRefusal, type Refusal } from '../../src/admin/import/requests/refusal';
import { refuseFile } from '../../src/admin/import/requests/refuse-file';
import { refusalText } from '../../src/admin/import/requests/refusal-text';
import { duplicateReason } from '../../src/admin/import/review/duplicate-reason';
import {
  NO_STORIES,
  storiesReducer,
  type StoriesAction,
} from '../../src/admin/import/stories/stories-reducer';
import { ROWS_AT_ONCE, rowsShown } from '../../src/admin/import/stories/rows-shown';
import { isAllDone, isUnsaved, nameOf } from '../../src/admin/import/stories/story';
import { spanName } from '../../src/admin/import/text/field-name';
import type { Text } from '../../src/admin/import/text/use-text';

const content = '渡輪加密\n2024-05-06\n\n渡輪今日起加密。（記者李記者）';
const preview = {
  ...parseText({ content }),
  text: content,
  format: 'text' as const,
  encoding: null,
  authors: [],
  topics: [],
  duplicates: [],
  mayCreate: { stories: true, authors: true, topics: true },
};
const input = { kind: 'text', content } as const;
const refusal = readRefusal(new TypeError('Failed to fetch'));
const saved = {
  stage: 'saved',
  documentId: 'x',
  locale: 'zh-Hant',
  title: '渡輪加密',
  missingImages: [],
} as const;

const after = (...actions: StoriesAction[]) => actions.reduce(storiesReducer, NO_STORIES);
const handed = (...ids: string[]): StoriesAction => ({
  type: 'added',
  stories: ids.map((id) => ({ id, input })),
});
const read = (id: string): StoriesAction => ({ type: 'read', id, preview });
const stages = ({ list }: ReturnType<typeof after>) => list.map(({ stage }) => stage);

test('the first story that is read is opened, the others wait', () => {
  const state = after(
    handed('a', 'b', 'c'),
    { type: 'failed', id: 'a', refusal },
    read('b'),
    read('c'),
  );
  expect(stages(state)).toEqual(['failed', 'read', 'read']);
  expect(state.openId).toBe('b');
});

test('a text that is pasted beside other stories is opened once it is read', () => {
  const filed = { kind: 'file', file: new File([], '稿.txt') } as const;
  const files = ['a', 'b'].map((id) => ({ id, input: filed }));
  const beside = [{ type: 'added', stories: files }, read('a'), handed('c')] as const;
  expect(after(...beside).openId).toBe('a');
  expect(after(...beside, read('b')).openId).toBe('a');
  expect(after(...beside, read('b'), read('c')).openId).toBe('c');
});

test('a text that is pasted stays closed where somebody goes on with another meanwhile', () => {
  const draft = toDraft(preview.article);
  const beside = [handed('a'), read('a'), handed('b')] as const;
  expect(after(...beside, { type: 'changed', id: 'a', draft }, read('b')).openId).toBe('a');
  expect(after(...beside, { type: 'opened', id: 'a' }, read('b')).openId).toBe('a');
  expect(after(...beside, { type: 'removed', id: 'b' }, read('b')).list).toHaveLength(1);
});

test('when one is saved or removed, the next one opens', () => {
  const three = [handed('a', 'b', 'c'), read('a'), read('b'), read('c')] as const;
  const opened = { type: 'opened', id: 'b' } as const;
  expect(after(...three, opened, { type: 'saved', id: 'b', saved }).openId).toBe('c');
  const removed = after(...three, opened, { type: 'removed', id: 'b' });
  expect([removed.openId, removed.list.length]).toEqual(['c', 2]);
  const last = { type: 'opened', id: 'c' } as const;
  expect(after(...three, last, { type: 'saved', id: 'c', saved }).openId).toBe('a');
});

test('a story that was removed while it was read does not come back', () => {
  const state = after(handed('a'), { type: 'removed', id: 'a' }, read('a'));
  expect(state).toEqual(NO_STORIES);
});

test('what was typed stays when a save fails, and does not change while it is on its way', () => {
  const draft = toDraft(preview.article);
  const [typed, late] = [
    { ...draft, title: '改了' },
    { ...draft, title: '太遲' },
  ];
  const state = after(
    handed('a'),
    read('a'),
    { type: 'changed', id: 'a', draft: typed },
    { type: 'saving', id: 'a' },
    { type: 'changed', id: 'a', draft: late },
    { type: 'refused', id: 'a', refusal },
  );
  expect(state.list[0]).toMatchObject({ draft: { title: '改了' }, isSaving: false, refusal });
});

test('what would be lost with the page is what is not saved, and what was pasted', () => {
  const file = { kind: 'file', file: new File([], '稿.txt') } as const;
  const failed = { stage: 'failed', refusal, id: 'a' } as const;
  expect(isUnsaved({ ...failed, input })).toBe(true);
  expect(isUnsaved({ ...failed, input: file })).toBe(false);
  expect(isUnsaved({ ...saved, id: 'a', input })).toBe(false);
  expect(nameOf({ ...failed, input: file })).toBe('稿.txt');
});

test('whoever saves the only story goes on with it, unless they began another meanwhile', () => {
  const { list } = after(handed('a'), read('a'), { type: 'saved', id: 'a', saved });
  expect(isAllDone({ list, pasted: ' ' })).toBe(true);
  expect(isAllDone({ list, pasted: '下一篇' })).toBe(false);
  const { list: two } = after(handed('a', 'b'), { type: 'saved', id: 'a', saved });
  expect(isAllDone({ list: two, pasted: '' })).toBe(false);
});

/** Texts as their keys and what is filled in. */
const text: Text = (key, values) => [key, ...Object.values(values ?? {})].join(' ');
const words = (error: unknown) => refusalText(readRefusal(error), { text, language: 'zh-Hant' });
const answered = (status: number, details: object = {}) =>
  Object.assign(new Error('Words'), {
    status,
    response: { data: { error: { status, message: 'Words', details } } },
  });

/** What the fetch client throws of a proxy's page that says 413: without its status. */
const notJson = () => Object.assign(new Error('Unexpected token <'), { name: 'SyntaxError' });

test.each<[string, unknown, string]>([
  ['no answer', new TypeError('Failed to fetch'), 'refused.no-answer'],
  ['an answer of something before the server', notJson(), 'refused.unreadable'],
  ['a lost session', answered(401), 'refused.may-not'],
  ['a lost permission', answered(403), 'refused.may-not'],
  [
    'names that may not be made',
    answered(403, { code: 'may-not-create', names: ['甲', '乙'] }),
    'refused.may-not-create 甲、乙',
  ],
  [
    'stories that may not be made',
    answered(403, { code: 'may-not-create', names: [] }),
    'refused.may-not-create-stories',
  ],
  ['a conflict', answered(409), 'refused.conflict'],
  ['a size', answered(413), 'refused.too-large 2 20'],
  ['a mistake of the server', answered(500), 'refused.server'],
  [
    'a field',
    answered(400, { errors: [{ path: ['article.credits.0.name'], message: 'x' }] }),
    'refused.field one.credits 1 › field.name Words',
  ],
  ['something else', answered(400), 'refused.other Words'],
  [
    'what the importer says itself',
    answered(400, { messages: { 'zh-Hant': '沒有標題', 'zh-Hans': '没有标题', en: 'No title' } }),
    '沒有標題',
  ],
])('%s is told in words', (_what, error, expected) => {
  expect(words(error)).toBe(expected);
});

test.each([
  ['稿.PDF', 10, 'refused.unknown-file'],
  ['稿', 10, 'refused.unknown-file'],
  ['稿.docx', 21 * 1024 * 1024, 'refused.too-large 2 20'],
])('%s of %i bytes is not sent', (name, size, expected) => {
  const refused = refuseFile({ name, size });
  expect(refused && refusalText(refused, { text, language: 'en' })).toBe(expected);
  expect(refused && mayRetry(refused)).toBe(false);
});

test.each(['稿.txt', 'A.HTM', '稿.md', '稿.docx'])('%s is sent', (name) => {
  expect(refuseFile({ name, size: 20 * 1024 * 1024 })).toBeUndefined();
});

test('a story is read again where the server was away or busy, and not where it said why', () => {
  const code = (details: object) => mayRetry(readRefusal(answered(400, details)));
  const messages = { 'zh-Hant': '甲', 'zh-Hans': '甲', en: 'a' };
  expect(mayRetry(readRefusal(new TypeError('Failed to fetch')))).toBe(true);
  expect(code({ code: 'too-costly', messages })).toBe(true);
  expect(code({ code: 'no-title', messages })).toBe(false);
});

test('an answer that is no error of Strapi is one that says nothing', () => {
  const empty: Refusal = {
    status: undefined,
    message: '',
    code: undefined,
    messages: undefined,
    names: [],
    field: undefined,
  };
  for (const nothing of [undefined, null, 'x', {}]) expect(readRefusal(nothing)).toEqual(empty);
});

test('a passage is named by its field, by what quotes it, or by why it is left out', () => {
  const at = { start: 0, end: 1 };
  expect(spanName({ ...at, kind: 'field', field: 'credits[0].name', quotedBy: null }, text)).toBe(
    'one.credits 1 › field.name',
  );
  expect(
    spanName({ ...at, kind: 'field', field: 'body[9]', quotedBy: 'principles[1].title' }, text),
  ).toBe('field.quoted field.body 10 one.principles 2 › field.title');
  expect(spanName({ ...at, kind: 'remainder', name: 'byline' }, text)).toBe('remainder.byline');
});

test.each([
  ['source-url', '渡輪', '', 'duplicates.source-url'],
  ['source-url', null, '', 'duplicates.untitled'],
  ['title-and-date', '渡輪', '2024-05-06', 'duplicates.title-and-date'],
  ['title-and-date', '渡輪', ' ', 'duplicates.title-without-date'],
] as const)(
  'a duplicate by %s, of the title "%s", of a story of the date "%s" is told by %s',
  (reason, title, date, key) => {
    expect(duplicateReason({ reason, title, datePublished: date })).toBe(key);
  },
);

describe('of a thousand stories', () => {
  const ids = Array.from({ length: 1_000 }, (_, at) => `s${at}`);
  const { list } = after(handed(...ids));

  it.each([
    ['the first, until somebody asks for more', ROWS_AT_ONCE, null, ROWS_AT_ONCE],
    ['as many as somebody asks for', 200, null, 200],
    ['all down to the open one', ROWS_AT_ONCE, 's499', 500],
    ['all, and no more than there are', 2_000, null, 1_000],
  ])('%s are shown', (_, asked, openId, count) => {
    const { shown, hidden } = rowsShown({ list, openId, asked });
    expect([shown.length, hidden.length]).toEqual([count, 1_000 - count]);
    expect(shown[0]?.id).toBe('s0');
  });

  it('one that is read leaves the others the same objects, by which rows know that nothing changed', () => {
    const before = after(handed(...ids));
    const { list: next } = storiesReducer(before, read('s7'));
    const changed = next.filter((story, at) => story !== before.list[at]);
    expect(changed.map(({ id }) => id)).toEqual(['s7']);
  });
});
