import { parseArticle, parseText } from '../../src/importer';
import type { DeskCheck, DeskSaved } from '../../src/api/article-import/contracts/desk';
import {
  readCheckRequest,
  readSaveRequest,
} from '../../src/api/article-import/requests/read-save-request';
import { toDraft } from '../../src/admin/import/draft/to-draft';
import type { Draft } from '../../src/admin/import/draft/draft';
import { findProblems } from '../../src/admin/import/draft/find-problems';
import { toArticle } from '../../src/admin/import/draft/to-article';
import { toCheckRequest } from '../../src/admin/import/draft/to-check-request';
import { saveStory } from '../../src/admin/import/stories/save-story';
import {
  NO_STORIES,
  storiesReducer,
  type StoriesAction,
} from '../../src/admin/import/stories/stories-reducer';
import { isChecked, type ReadStory } from '../../src/admin/import/stories/story';

const content = '渡輪加密\n2024-05-06\n\n渡輪今日起加密。（記者李記者）';
const nothing: DeskCheck = {
  authors: [],
  topics: [],
  duplicates: [],
  mayCreate: { stories: true, authors: true, topics: true },
};
const another: DeskCheck = {
  ...nothing,
  duplicates: [
    {
      documentId: 'x',
      title: '渡輪加密',
      locale: 'zh-Hant',
      reason: 'title-and-date',
      mayOpen: true,
    },
  ],
};
const preview = {
  ...parseText({ content }),
  text: content,
  format: 'text' as const,
  encoding: null,
  ...nothing,
};

/** A story that was read, and what became of it. */
const desk = () => {
  const handed = { id: 'a', input: { kind: 'text', content } } as const;
  let state = storiesReducer(NO_STORIES, { type: 'added', stories: [handed] });
  const dispatch = (action: StoriesAction) => {
    state = storiesReducer(state, action);
  };
  dispatch({ type: 'read', id: 'a', preview });
  const story = () => state.list[0] as ReadStory;
  return { dispatch, story };
};
const corrected = (story: ReadStory, title: string): Draft => ({ ...story.draft, title });

test('an answer that comes after a later one is not taken for the story as it is now', () => {
  const { dispatch, story } = desk();
  const [first, second] = ['渡輪加班', '渡輪減班'].map((title) => corrected(story(), title));
  expect(isChecked(story())).toBe(true);
  dispatch({ type: 'changed', id: 'a', draft: first! });
  dispatch({ type: 'changed', id: 'a', draft: second! });
  expect(isChecked(story())).toBe(false);
  dispatch({ type: 'checked', id: 'a', checked: toCheckRequest(second!), check: nothing });
  dispatch({ type: 'checked', id: 'a', checked: toCheckRequest(first!), check: another });
  expect(isChecked(story())).toBe(true);
  expect(story().check.duplicates).toEqual([]);
});

test('a story that somebody else saves meanwhile is named to whoever is asked about it', async () => {
  const { dispatch, story } = desk();
  const answers = [nothing, another];
  const requests = {
    check: () => Promise.resolve(answers.shift() ?? nothing),
    save: (): Promise<DeskSaved> =>
      Promise.resolve({ kind: 'duplicate', documentId: 'x', locale: 'zh-Hant' }),
  };
  const attempt = await saveStory({ story: story(), duplicate: 'leave', requests, dispatch });
  expect(attempt).toEqual({ kind: 'asks' });
  expect(story()).toMatchObject({ isSaving: false, check: { duplicates: [{ documentId: 'x' }] } });
});

test('a story that cannot be checked is not saved, and says why', async () => {
  const { dispatch, story } = desk();
  const requests = {
    check: () => Promise.reject(new TypeError('Failed to fetch')),
    save: () => Promise.reject(new Error('was saved')),
  };
  const attempt = await saveStory({ story: story(), duplicate: 'save', requests, dispatch });
  expect(attempt).toEqual({ kind: 'refused' });
  expect(story()).toMatchObject({ isSaving: false, refusal: { message: 'Failed to fetch' } });
});

const times = (count: number, make: (number: number) => string) =>
  Array.from({ length: count }, (_each, at) => make(at + 1));
const ideograph = (number: number) => String.fromCharCode(0x4e00 + number);

test.each([
  ['a long address', `# 標題\n\n見[甲](https://a.example/${'x'.repeat(1_500)})站。`],
  ['a bulleted list', '# 標題\n\n正文。\n\n- 甲\n- 乙'],
  [
    'a picture within the page',
    `# 標題\n\n正文。\n\n![](data:image/png;base64,${'A'.repeat(3_000)})`,
  ],
  [
    'many items',
    `# 標題\n\n會議部署一百五十項行動：${times(150, (number) => `（${number}）做第${number}件事`).join('；')}。`,
  ],
  [
    'many authors',
    `---\ntitle: 標題\nauthors: [${times(150, (number) => `王${ideograph(number)}`).join(', ')}]\n---\n正文。`,
  ],
])(
  'a story with %s, in which nobody finds a problem, is one that the server takes',
  async (_what, story) => {
    const { article: read } = await parseArticle({ content: story, format: 'markdown' });
    const draft = toDraft(read);
    const authors = read.credits.map(({ name }) => ({ name, documentId: null }));
    const article = toArticle({ draft, read, check: { ...nothing, authors } });
    expect(findProblems(draft)).toEqual({});
    expect(readSaveRequest({ article })).toMatchObject({ article });
    expect(article.body).toEqual(read.body);
    expect(readCheckRequest(toCheckRequest(draft))).toMatchObject({ title: '標題' });
  },
);
