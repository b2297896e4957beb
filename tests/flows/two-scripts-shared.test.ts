import type { Agent } from 'supertest';

import { articles, buildArticle } from '../builders/articles';
import { buildImage } from '../builders/images';
import { apiToken, editor } from '../helpers/people';
import { act, save, standing } from '../helpers/stories';

// What a story has once for both scripts (its date, its picture), written and published in one
// request, as programs do, comes out as when a person saves it in the admin panel and publishes it.

type Script = 'zh-Hant' | 'zh-Hans';
type Data = Readonly<Record<string, unknown>>;
type Way = (story: { documentId: string; locale: Script; data: Data }) => Promise<unknown>;

let desk: Agent;
let program: Agent;
let images: { old: number; new: number };
beforeAll(async () => {
  desk = await editor();
  program = await apiToken('full-access');
  images = { old: await buildImage('shared-old'), new: await buildImage('shared-new') };
});

const inThePanel: Way = async ({ documentId, locale, data }) => {
  await save(desk, documentId, locale, data);
  await act(desk, documentId, 'publish', locale);
};

const ways: Readonly<Record<string, Way>> = {
  REST: ({ documentId, locale, data }) =>
    program
      .put(`/api/news-articles/${documentId}?locale=${locale}&status=published`)
      .send({ data })
      .expect(200),
  GraphQL: async ({ documentId, locale, data }) => {
    const { body } = await program
      .post('/graphql')
      .send({
        query: `mutation ($documentId: ID!, $locale: I18NLocaleCode, $data: NewsArticleInput!) {
          updateNewsArticle(documentId: $documentId, locale: $locale, status: PUBLISHED, data: $data) {
            documentId
          }
        }`,
        variables: { documentId, locale, data },
      })
      .expect(200);
    expect(body).toEqual({ data: { updateNewsArticle: { documentId } } });
  },
  'the Document Service': ({ documentId, locale, data }) =>
    articles().update({ documentId, locale, status: 'published', data }),
};

/** A story's four versions, as far as these tests write them. */
const versionsOf = async (documentId: string) => {
  const rows = (await newsroom.strapi.db.query('api::news-article.news-article').findMany({
    where: { documentId },
    populate: { cover: true },
  })) as (Data & { cover: { id: number } | null })[];
  return Object.fromEntries(
    rows.map(({ locale, publishedAt, cover, title, summary, datePublished, sourceUrl }) => [
      `${String(locale)} ${publishedAt === null ? 'draft' : 'published'}`,
      { title, summary, datePublished, sourceUrl, cover: cover?.id ?? null },
    ]),
  );
};

const SHARED = { datePublished: '2026-01-01', sourceUrl: 'https://example.org/old' };

const publishedStory = () =>
  buildArticle({
    data: { title: '已發', ...SHARED, cover: images.old },
    publish: ['zh-Hant', 'zh-Hans'],
  });

const unpublishedStory = () =>
  buildArticle({ data: { title: '草稿', ...SHARED, cover: images.old } });

const correctedStory = async () => {
  const story = await publishedStory();
  await save(desk, story.documentId, 'zh-Hans', { title: '人手标题' });
  return story;
};

const storyInConflict = async () => {
  const story = await correctedStory();
  await save(desk, story.documentId, 'zh-Hant', { title: '改題' });
  return story;
};

/** A story as it stands before it is written. */
const stories = {
  'published in both scripts': publishedStory,
  'not published': unpublishedStory,
  'in one script': () =>
    buildArticle({ data: { title: '草稿', ...SHARED, cover: images.old }, inBothScripts: false }),
  'written on in the script that leads': async () => {
    const story = await publishedStory();
    await save(desk, story.documentId, 'zh-Hant', { summary: '未完成' });
    return story;
  },
  'corrected in the script that follows': correctedStory,
  'in conflict': storyInConflict,
  'in conflict, published in one script': async () => {
    const story = await unpublishedStory();
    await save(desk, story.documentId, 'zh-Hans', { title: '人手标题' });
    await act(desk, story.documentId, 'publish', 'zh-Hant', { title: '改題' });
    return story;
  },
  'with another date in its drafts': async () => {
    const story = await storyInConflict();
    await save(desk, story.documentId, 'zh-Hant', { datePublished: '2026-02-02' });
    return story;
  },
} satisfies Readonly<Record<string, () => Promise<{ documentId: string }>>>;

const writes = {
  'a date': () => ({ datePublished: '2026-03-03' }),
  'a date and a title': () => ({ datePublished: '2026-03-03', title: '新題' }),
  'the date that readers have': () => ({ datePublished: SHARED.datePublished }),
  'another picture': () => ({ cover: images.new }),
  'a picture, an address and a title': () => ({
    cover: images.new,
    sourceUrl: 'https://example.org/new',
    title: '新題',
  }),
  'no picture': () => ({ cover: null }),
} satisfies Readonly<Record<string, () => Data>>;

test.each<[keyof typeof writes, Script, keyof typeof stories]>([
  ['a date', 'zh-Hant', 'published in both scripts'],
  ['a date and a title', 'zh-Hans', 'published in both scripts'],
  ['another picture', 'zh-Hans', 'published in both scripts'],
  ['a picture, an address and a title', 'zh-Hant', 'published in both scripts'],
  ['no picture', 'zh-Hant', 'published in both scripts'],
  ['a date and a title', 'zh-Hant', 'not published'],
  ['a picture, an address and a title', 'zh-Hans', 'in one script'],
  ['a date', 'zh-Hans', 'written on in the script that leads'],
  ['another picture', 'zh-Hant', 'corrected in the script that follows'],
  ['a date and a title', 'zh-Hant', 'in conflict'],
  ['no picture', 'zh-Hans', 'in conflict, published in one script'],
  ['the date that readers have', 'zh-Hant', 'with another date in its drafts'],
])('%s, written in %s, of a story %s', async (write, locale, state) => {
  const data = writes[write]();
  const outcome = async (way: Way) => {
    const { documentId } = await stories[state]();
    await way({ documentId, locale, data });
    const versions = await versionsOf(documentId);
    return { versions, standing: await standing(desk, documentId) };
  };
  const expected = await outcome(inThePanel);
  for (const version of Object.values(expected.versions)) {
    // A title is each script's own.
    expect({ ...version, title: undefined }).toMatchObject({ ...data, title: undefined });
  }
  for (const [name, way] of Object.entries(ways)) {
    expect({ name, ...(await outcome(way)) }).toEqual({ name, ...expected });
  }
});

test.each(['zh-Hant', 'zh-Hans'] as const)('of a story created in %s', async (locale) => {
  const data = { title: '新稿', ...SHARED, cover: images.new };
  const { body } = await program
    .post(`/api/news-articles?locale=${locale}&status=published`)
    .send({ data })
    .expect(201);
  const versions = await versionsOf((body as { data: { documentId: string } }).data.documentId);
  expect(Object.keys(versions)).toHaveLength(4);
  for (const version of Object.values(versions)) {
    expect(version).toMatchObject({ ...SHARED, cover: images.new });
  }
});
