import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parseText } from '../../src/importer';
import {
  withPart,
  withPartMoved,
  withoutPart,
  newKey,
} from '../../src/admin/import/draft/edit-list';
import { linksAfter } from '../../src/admin/import/draft/edit-paragraph';
import { findProblems } from '../../src/admin/import/draft/find-problems';
import { toArticle } from '../../src/admin/import/draft/to-article';
import { toCheckRequest } from '../../src/admin/import/draft/to-check-request';
import { toDraft } from '../../src/admin/import/draft/to-draft';
import {
  namesToTell,
  stateOfAuthor,
  statesOfTopic,
} from '../../src/admin/import/draft/what-becomes-of-names';

const content = readFileSync(path.join(__dirname, '../../data/hkcd-2023-01-13-baoan.txt'), 'utf8');
const { article: read } = parseText({ content });
const draft = toDraft(read);

const named = (name: string, documentId: string | null = null) => ({ name, documentId });
const check = {
  authors: [named('王娜', 'wang'), named('宋璐'), named('靜文', 'jing')],
  topics: [[named('新聞專題', 'news'), named('港深合作')]],
  duplicates: [],
  mayCreate: { stories: true, authors: true, topics: true },
};
const mayNot = { ...check, mayCreate: { stories: true, authors: false, topics: false } };

test('a story that nobody corrects is saved as it was read', () => {
  expect(toArticle({ draft, read, check })).toEqual(read);
});

test('what a person corrects, moves, adds and removes is what is saved', () => {
  const [first, second] = draft.principles;
  const corrected = {
    ...draft,
    title: ' 新題 ',
    summary: '摘要',
    source: ' ',
    principles: [second!, { ...first!, title: '突出一切' }],
    actionItems: [{ key: 'new-1', title: '行動', description: '' }],
    body: draft.body.map((element, at) =>
      at === 0 && element.type === 'paragraph' ? { ...element, text: ' ' } : element,
    ),
  };
  expect(toArticle({ draft: corrected, read, check })).toMatchObject({
    title: '新題',
    summary: '摘要',
    source: null,
    principles: [
      { ordinal: 1, title: second!.title },
      { ordinal: 2, title: '突出一切' },
    ],
    actionItems: [{ ordinal: 1, title: '行動', description: '' }],
    body: read.body.slice(1),
  });
});

test('a line below the title is the summary, unless a person empties it', () => {
  const withSubtitle = { ...read, subtitle: '副題' };
  const shown = toDraft(withSubtitle);
  expect(shown.summary).toBe('副題');
  const saved = toArticle({ draft: { ...shown, summary: '' }, read: withSubtitle, check });
  expect(saved).toMatchObject({ summary: null, subtitle: null });
});

test('names are known, new, or not looked up yet', () => {
  expect(['王娜', ' 宋璐 ', '陌生人', ' '].map((name) => stateOfAuthor(name, check))).toEqual([
    'known',
    'new',
    'unknown',
    'empty',
  ]);
  expect(statesOfTopic(['新聞專題', '', '港深合作'], check)).toEqual(['known', 'empty', 'new']);
  expect(statesOfTopic(['新聞專題'], check)).toEqual(['unknown']);
});

test('what is new is made, and told before', () => {
  expect(namesToTell({ draft, check })).toEqual({ made: ['宋璐', '港深合作'], leftOut: [] });
});

test.each([
  ['nobody wants it made', check, false],
  ['whoever imports may not make it', mayNot, true],
])('what is new is left out where %s', (_why, answer, isMade) => {
  const unmade = {
    ...draft,
    credits: draft.credits.map((credit) => ({ ...credit, isMade })),
    topics: draft.topics.map((topic) => ({ ...topic, isMade })),
  };
  expect(namesToTell({ draft: unmade, check: answer })).toEqual({
    made: [],
    leftOut: ['宋璐', '港深合作'],
  });
  expect(toArticle({ draft: unmade, read, check: answer })).toMatchObject({
    credits: [{ name: '王娜' }, { name: '靜文' }],
    topics: [['新聞專題']],
  });
});

test('the server is asked about what can be looked up, however unfinished the rest is', () => {
  const unfinished = {
    ...draft,
    title: '',
    datePublished: '2023-02-30',
    sourceUrl: 'javascript:alert(1)',
    credits: [{ key: 'new-1', role: 'editor' as const, name: ' ', isMade: true }],
    topics: [{ key: 'new-1', names: ['', '港深合作 '], isMade: true }],
  };
  expect(toCheckRequest(unfinished)).toEqual({
    locale: 'zh-Hant',
    title: '',
    datePublished: null,
    sourceUrl: null,
    credits: [],
    topics: [['港深合作']],
  });
});

test('the server is told the body of a story without a date, by which it is known', () => {
  expect(toCheckRequest(draft)).not.toHaveProperty('body');
  expect(toCheckRequest({ ...draft, datePublished: ' ' }).body).toEqual(read.body);
});

test('parts of a list are changed, moved and removed by their keys', () => {
  const list = ['a', 'b', 'c'].map((key) => ({ key, text: key }));
  const keys = (parts: readonly { key: string }[]) => parts.map(({ key }) => key).join('');
  expect(withPart(list, 'b', { text: 'x' })[1]).toEqual({ key: 'b', text: 'x' });
  expect(keys(withoutPart(list, 'b'))).toBe('ac');
  expect(keys(withPartMoved(list, 'b', -1))).toBe('bac');
  expect(keys(withPartMoved(list, 'b', 1))).toBe('acb');
  expect(keys(withPartMoved(list, 'a', -1))).toBe('abc');
  expect(newKey('credits', [{ key: 'credits[new-2]' }])).toBe('credits[new-3]');
});

test('a part that is added to one list is not taken for one that is added to another', () => {
  const added = (list: 'principles' | 'actionItems', title: string) => [
    { key: newKey(list, []), title, description: '' },
  ];
  const lists = {
    principles: added('principles', '突出一切'),
    actionItems: added('actionItems', ''),
  };
  expect(Object.keys(findProblems({ ...draft, ...lists }))).toEqual([
    `${lists.actionItems[0]!.key}.title`,
  ]);
  expect(lists.principles[0]!.key).not.toBe(lists.actionItems[0]!.key);
});

describe('the links of a paragraph that a person changes', () => {
  const before = '見甲站和乙站的報道';
  const links = [
    { start: 1, end: 3, url: 'https://a.example/' },
    { start: 4, end: 6, url: 'https://b.example/' },
  ];
  const linked = (after: string) =>
    linksAfter({ before, after, links }).map(({ start, end }) => after.slice(start, end));

  test.each([
    ['請看甲站和乙站的報道', ['甲站', '乙站']],
    ['見甲站和乙站', ['甲站', '乙站']],
    ['見甲站及乙站的報道', ['甲站', '乙站']],
    ['見甲網站和乙站的報道', ['乙站']],
    ['', []],
  ])('stay with their words: %s', (after, expected) => {
    expect(linked(after)).toEqual(expected);
  });
});

test.each([
  ['title', { title: ' ' }, 'problem.empty'],
  ['title', { title: '長'.repeat(256) }, 'problem.too-long'],
  ['datePublished', { datePublished: '2023-02-29' }, 'problem.date'],
  ['sourceUrl', { sourceUrl: 'ftp://a.example' }, 'problem.address'],
  ['sourceUrl', { sourceUrl: `https://a.example/${'a'.repeat(2_000)}` }, 'problem.long-address'],
  ['body', { body: [] }, 'problem.no-body'],
  [
    'topics[0].names[1]',
    { topics: [{ key: 'topics[0]', names: ['短', '長'.repeat(256)], isMade: true }] },
    'problem.too-long',
  ],
  [
    'new-1.title',
    { principles: [{ key: 'new-1', title: '', description: '說明' }] },
    'problem.empty',
  ],
])('a wrong %s is told at its field', (place, wrong, problem) => {
  expect(findProblems({ ...draft, ...wrong })).toEqual({ [place]: problem });
});

test('a story as it was read has no problem', () => {
  expect(findProblems(draft)).toEqual({});
});
