import type { Agent } from 'supertest';

import { articles, buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { buildImage } from '../builders/images';
import { keepACopy, restoreCopy } from '../helpers/keep-a-copy';
import { administrator, apiToken, visitor } from '../helpers/people';
import { act, on, save, STORIES } from '../helpers/stories';

const BOTH = ['zh-Hant', 'zh-Hans'] as const;
const HIT = 'newsroom; hit';

const TOPIC = '/content-manager/collection-types/api::topic.topic';
const AUTHOR = '/content-manager/collection-types/api::author.author';

interface Newsroom {
  admin: Agent;
  token: Agent;
  story: string;
  other: string;
  draft: string;
  topic: string;
  otherTopic: string;
  author: string;
  otherAuthor: string;
  picture: number;
  otherPicture: number;
  apart: Readonly<Record<'story' | 'topic' | 'author', string>>;
}

let made: Newsroom;

/** Three stories that have nothing in common, a draft of the first one's topic, and who is in them. */
const make = async (): Promise<Newsroom> => {
  const topic = (await buildTopic({ name: `甲題` })).documentId;
  const otherTopic = (await buildTopic({ name: `乙題` })).documentId;
  const author = (await buildAuthor(`張三`)).documentId;
  const otherAuthor = (await buildAuthor(`李四`)).documentId;
  const picture = await buildImage(`picture-`);
  const otherPicture = await buildImage(`other-picture-`);
  const build = (title: string, data: object, publish: boolean) =>
    buildArticle({
      data: { title: title, ...data },
      publish: publish ? [...BOTH] : [],
    });
  const credits = (of: string) => [{ role: 'reporter', author: of }];
  const seo = { metaTitle: '第一則' };
  const first = { topics: [topic], credits: credits(author), cover: picture, seo };
  const story = await build('第一則', first, true);
  const other = await build(
    '第二則',
    { topics: [otherTopic], credits: credits(otherAuthor) },
    true,
  );
  const draft = await build('草稿', { topics: [topic] }, false);
  const topicApart = (await buildTopic({ name: '丁題' })).documentId;
  const authorApart = (await buildAuthor('孫七')).documentId;
  const storyApart = await build(
    '第三則',
    {
      topics: [topicApart],
      credits: credits(authorApart),
      cover: await buildImage('picture-apart-'),
    },
    true,
  );
  return {
    admin: await administrator(),
    token: await apiToken('full-access'),
    story: story.documentId,
    other: other.documentId,
    draft: draft.documentId,
    topic,
    otherTopic,
    author,
    otherAuthor,
    picture,
    otherPicture,
    apart: { story: storyApart.documentId, topic: topicApart, author: authorApart },
  };
};

/** What sites ask for, by names that the expectations below use. */
const paths = ({ story, other, topic, otherTopic, author, apart }: Newsroom) => ({
  story: `/api/news-articles/${story}?locale=zh-Hant`,
  'story in Simplified': `/api/news-articles/${story}?locale=zh-Hans`,
  'other story': `/api/news-articles/${other}?locale=zh-Hant`,
  stories: '/api/news-articles?locale=zh-Hant&sort=createdAt:desc',
  'stories by topic': `/api/news-articles?locale=zh-Hant&filters[topics][documentId]=${topic}`,
  topic: `/api/topics/${topic}?locale=zh-Hant`,
  'topic with stories': `/api/topics/${topic}?locale=zh-Hant&populate=articles`,
  'topic with their number': `/api/topics/${topic}?locale=zh-Hant&populate[articles][count]=true`,
  'other topic with stories': `/api/topics/${otherTopic}?locale=zh-Hant&populate=articles`,
  topics: '/api/topics?locale=zh-Hant',
  author: `/api/authors/${author}?locale=zh-Hant`,
  authors: '/api/authors?locale=zh-Hant',
  'story apart': `/api/news-articles/${apart.story}?locale=zh-Hant`,
  'topic apart with stories': `/api/topics/${apart.topic}?locale=zh-Hant&populate=articles`,
  'author apart': `/api/authors/${apart.author}?locale=zh-Hant`,
  graphql: `/graphql?query=${encodeURIComponent(
    '{ newsArticles(locale: "zh-Hant", sort: "createdAt:desc") { title topics { name } credits { author { name } } convertedFrom } }',
  )}`,
});

type Name = keyof ReturnType<typeof paths>;

const read = (path: string) =>
  visitor().get(path).set('Apollo-Require-Preflight', 'true').set('Accept-Encoding', 'identity');

/** As the same request would be answered if nothing was kept. */
const readAnew = (path: string) => read(path).set('Cookie', 'koa.sess=x');

const FROM_STORY: Name[] = [
  'story',
  'story in Simplified',
  'stories',
  'stories by topic',
  'graphql',
];
const WITH_TOPIC: Name[] = ['topic with stories', 'topic with their number'];
/** What shows its picture. */
const WITH_PICTURE: Name[] = ['story', 'story in Simplified', 'stories', 'stories by topic'];

/** Whoever counts what is related, counts again whenever any story is published. */
const OF_OTHER: Name[] = [
  'other story',
  'stories',
  'stories by topic',
  'other topic with stories',
  'topic with their number',
  'graphql',
];

beforeAll(async () => {
  made = await make();
  await keepACopy(newsroom.strapi, 'made');
});

beforeEach(async () => {
  await restoreCopy(newsroom.strapi, 'made');
  await visitor().post('/api/nothing');
});

/** Has a visitor read everything, then something written, and says what was answered anew after that. */
const emptiedBy = async (write: (newsroom: Newsroom) => unknown): Promise<Name[]> => {
  const all = Object.entries(paths(made)) as [Name, string][];
  await Promise.all(all.map(([, path]) => read(path)));
  const kept = await Promise.all(all.map(([, path]) => read(path)));
  expect(kept.filter(({ headers }) => headers['cache-status'] !== HIT)).toEqual([]);
  await write(made);
  const after = await Promise.all(all.map(([, path]) => read(path)));
  const answersAnew = await Promise.all(all.map(([, path]) => readAnew(path)));
  for (const [index, [name]] of all.entries()) {
    const anew = answersAnew[index];
    expect({ name, status: after[index]?.status, body: after[index]?.body as unknown }).toEqual({
      name,
      status: anew?.status,
      body: anew?.body as unknown,
    });
  }
  return all.flatMap(([name], index) =>
    after[index]?.headers['cache-status'] === HIT ? [] : [name],
  );
};

/** The part of the upload plugin's provider that is used here. */
interface Provider {
  replaceStream(file: { url?: string }): Promise<void>;
}

/** As the panel sends it where one relation takes the place of another. */
const exchange = (before: string | undefined, after: string) => ({
  disconnect: before === undefined ? [] : [{ documentId: before, locale: 'zh-Hant' }],
  connect: [{ documentId: after, locale: 'zh-Hant' }],
});

/** What is written, what goes then, and what may go as well. */
const CASES: [string, (newsroom: Newsroom) => unknown, Name[], Name[]?][] = [
  [
    'publishing a story',
    async ({ admin, story }) => {
      await save(admin, story, 'zh-Hant', { title: `改題` });
      await act(admin, story, 'publish', 'zh-Hant');
    },
    [...FROM_STORY, ...WITH_TOPIC],
  ],
  ['saving a draft', ({ admin, story }) => save(admin, story, 'zh-Hant', { title: '未發佈' }), []],
  [
    'saving a draft that has relations',
    ({ admin, draft, topic }) =>
      save(admin, draft, 'zh-Hant', {
        title: `草稿改`,
        topics: { disconnect: [{ documentId: topic, locale: 'zh-Hant' }], connect: [] },
      }),
    // Strapi numbers the other stories of the topic anew; those with the same number, in any order.
    ['stories by topic', 'topic with their number'],
    ['topic with stories'],
  ],
  [
    'deleting a draft',
    ({ admin, draft }) => admin.delete(`${STORIES}/${draft}?locale=*`).expect(200),
    [],
  ],
  [
    'converting a draft',
    ({ admin, draft }) => on(admin, draft, 'convert', { to: 'zh-Hans' }).expect(200),
    [],
  ],
  [
    'publishing a story of that topic for the first time',
    ({ admin, draft }) => act(admin, draft, 'publish', 'zh-Hant'),
    ['stories', 'stories by topic', 'graphql', ...WITH_TOPIC],
  ],
  [
    'unpublishing a story',
    ({ admin, story }) => act(admin, story, 'unpublish', 'zh-Hant'),
    [...FROM_STORY, ...WITH_TOPIC],
  ],
  [
    'deleting a story',
    ({ admin, story }) => admin.delete(`${STORIES}/${story}?locale=*`).expect(200),
    [...FROM_STORY, ...WITH_TOPIC],
  ],
  [
    'deleting one script of a story',
    ({ admin, story }) => admin.delete(`${STORIES}/${story}?locale=zh-Hans`).expect(200),
    [...FROM_STORY, ...WITH_TOPIC],
  ],
  [
    'discarding a draft',
    async ({ admin, story }) => {
      await save(admin, story, 'zh-Hant', { title: '未發佈' });
      await act(admin, story, 'discard', 'zh-Hant');
    },
    [],
  ],
  [
    'cloning a story',
    ({ admin, story }) =>
      admin.post(`${STORIES}/clone/${story}?locale=zh-Hant`).send({ title: `另一則` }),
    [],
  ],
  [
    'publishing several at once',
    async ({ admin, draft, other }) => {
      await admin
        .post(`${STORIES}/actions/bulkPublish`)
        .send({ documentIds: [draft, other], locale: 'zh-Hant' })
        .expect(200);
    },
    [
      'other story',
      'stories',
      'stories by topic',
      ...WITH_TOPIC,
      'other topic with stories',
      'graphql',
    ],
  ],
  [
    'unpublishing several at once',
    ({ admin, other }) =>
      admin
        .post(`${STORIES}/actions/bulkUnpublish`)
        .send({ documentIds: [other], locale: 'zh-Hant' })
        .expect(200),
    OF_OTHER,
  ],
  [
    'changing what both scripts share',
    async ({ admin, story }) => {
      await save(admin, story, 'zh-Hant', { datePublished: '2020-02-02' });
      await act(admin, story, 'publish', 'zh-Hant');
    },
    [...FROM_STORY, ...WITH_TOPIC],
  ],
  [
    'renaming a topic',
    ({ admin, topic }) =>
      admin.put(`${TOPIC}/${topic}?locale=zh-Hant`).send({ name: `新甲題` }).expect(200),
    [...FROM_STORY, ...WITH_TOPIC, 'topic', 'topics'],
  ],
  [
    'renaming an author',
    ({ admin, author }) =>
      admin.put(`${AUTHOR}/${author}?locale=zh-Hant`).send({ name: `張五` }).expect(200),
    ['story', 'story in Simplified', 'author', 'authors', 'graphql'],
  ],
  [
    'renaming a topic by the API',
    ({ token, otherTopic }) =>
      token.put(`/api/topics/${otherTopic}?locale=zh-Hant`).send({ data: { name: `丙題` } }),
    [...OF_OTHER, 'topics'],
  ],
  [
    'a story that a program publishes',
    ({ other }) => articles().publish({ documentId: other, locale: [...BOTH] }),
    OF_OTHER,
  ],
  [
    'relating a story to a topic from the topic’s side',
    async ({ token, otherTopic, story }) => {
      const published = await articles().findOne({
        documentId: story,
        locale: 'zh-Hant',
        status: 'published',
      });
      await token
        .put(`/api/topics/${otherTopic}?locale=zh-Hant`)
        .send({ data: { articles: { connect: [{ id: published?.id }] } } });
    },
    [...FROM_STORY, ...WITH_TOPIC, 'other story', 'other topic with stories', 'topics'],
  ],
  [
    'cloning an author',
    ({ admin, author }) =>
      admin
        .post(`${AUTHOR}/clone/${author}?locale=zh-Hant`)
        .send({ name: '張三之二', slug: 'zhang-san-zhi-er' })
        .expect(200),
    ['authors'],
  ],
  ...(
    [
      [
        'another topic',
        ({ topic, otherTopic }) => ({ topics: exchange(topic, otherTopic) }),
        [...FROM_STORY, ...WITH_TOPIC, 'other topic with stories'],
      ],
      [
        'another author',
        ({ otherAuthor }) => ({
          credits: [{ role: 'reporter', author: exchange(undefined, otherAuthor) }],
        }),
        [...FROM_STORY, ...WITH_TOPIC],
      ],
      [
        'another picture',
        ({ otherPicture }) => ({ cover: otherPicture }),
        [...FROM_STORY, ...WITH_TOPIC],
      ],
    ] as [string, (newsroom: Newsroom) => object, Name[]][]
  ).map(([what, data, emptied]): (typeof CASES)[number] => [
    `publishing a story with ${what}`,
    async (at) => {
      await save(at.admin, at.story, 'zh-Hant', data(at));
      await act(at.admin, at.story, 'publish', 'zh-Hant');
    },
    emptied,
  ]),
  [
    'giving an author another portrait',
    ({ admin, author, otherPicture }) =>
      admin.put(`${AUTHOR}/${author}?locale=zh-Hant`).send({ portrait: otherPicture }).expect(200),
    ['story', 'story in Simplified', 'author', 'authors', 'graphql'],
  ],
  [
    'moving a topic below another',
    ({ admin, topic, otherTopic }) =>
      admin
        .put(`${TOPIC}/${topic}?locale=zh-Hant`)
        .send({ parent: exchange(undefined, otherTopic) })
        .expect(200),
    [...FROM_STORY, ...WITH_TOPIC, 'topic', 'topics'],
  ],
  [
    'describing a picture',
    ({ admin, picture }) =>
      admin
        .post(`/upload?id=${picture}`)
        .field('fileInfo', JSON.stringify({ alternativeText: '海邊' }))
        .expect(200),
    WITH_PICTURE,
  ],
  [
    'replacing the file of a picture',
    async ({ admin, picture }) => {
      const { provider } = newsroom.strapi.plugin('upload') as unknown as { provider: Provider };
      // Nothing is left on the disk.
      const store = jest.spyOn(provider, 'replaceStream').mockImplementation((file) => {
        file.url = '/uploads/replaced.png';
        return Promise.resolve();
      });
      const sent = admin.post(`/upload?id=${picture}`).field('fileInfo', '{}');
      await sent.attach('files', Buffer.from('新'), { filename: 'new.txt' }).expect(200);
      expect(store).toHaveBeenCalledTimes(1);
      store.mockRestore();
    },
    WITH_PICTURE,
  ],
  [
    'deleting a picture',
    ({ admin, picture }) => admin.delete(`/upload/files/${picture}`).expect(200),
    [...FROM_STORY, 'topic with stories'],
  ],
  [
    'a picture that is uploaded into a component',
    async ({ story }) => {
      const { body } = await visitor().get(`/api/news-articles/${story}?locale=zh-Hant`);
      const { seo } = (body as { data: { seo: { id: number } } }).data;
      // Read by Strapi, statement by statement.
      const populated = `/api/news-articles/${story}?locale=zh-Hant&populate[seo][populate]=shareImage`;
      await read(populated);
      expect((await read(populated)).headers['cache-status']).toBe(HIT);
      // As the upload plugin does for `ref=shared.seo`.
      const shown = { id: seo.id, __type: 'shared.seo', __pivot: { field: 'shareImage' } };
      const data = { name: 'share', hash: 'share', ext: '.png', mime: 'image/png', size: 1 };
      await newsroom.strapi.db.query('plugin::upload.file').create({
        data: { ...data, provider: 'local', url: '/uploads/share.png', related: [shown] },
      });
      await visitor().post('/api/nothing');
      const shareImage = { name: 'share' };
      expect((await read(populated)).body).toMatchObject({ data: { seo: { shareImage } } });
    },
    ['story'],
  ],
  [
    'a word in the glossary',
    ({ admin }) =>
      admin
        .post('/content-manager/collection-types/plugin::hant-hans.glossary-entry')
        .send({ hant: `詞`, hans: `词` })
        .expect(201),
    [],
  ],
  [
    'a word in the glossary, by which a story is published anew',
    async ({ admin, story }) => {
      await admin.post('/hant-hans/glossary').send({ hant: '第一則', hans: '头一则' }).expect(201);
      await on(admin, story, 'convert', { to: 'zh-Hans' }).expect(200);
      await act(admin, story, 'publish', 'zh-Hans');
      const { body } = await readAnew(paths(made)['story in Simplified']);
      expect(body).toMatchObject({ data: { title: '头一则' } });
    },
    [...FROM_STORY, ...WITH_TOPIC],
  ],
  [
    'somebody at a psql prompt',
    async ({ story }) => {
      const { Client } = await import('pg');
      const client = new Client(newsroom.variables.DATABASE_URL);
      await client.connect();
      await client.query(
        `update news_articles set summary = '改' where document_id = $1 and published_at is not null`,
        [story],
      );
      await client.end();
      // Whoever asks the newsroom to write anything waits for what was written before.
      await visitor().post('/api/nothing');
    },
    [...FROM_STORY, ...WITH_TOPIC],
  ],
  [
    'somebody at a psql prompt, of a component, who touches its document',
    async ({ story }) => {
      await newsroom.strapi.db.connection.transaction(async (trx) => {
        await trx.raw(
          `update components_shared_seos set meta_title = '改' where id in (
             select cmp_id from news_articles_cmps join news_articles as one on one.id = entity_id
             where field = 'seo' and document_id = ? and published_at is not null)`,
          [story],
        );
        await trx.raw('update news_articles set updated_at = now() where document_id = ?', [story]);
      });
      await visitor().post('/api/nothing');
      const { body } = await readAnew(paths(made).story);
      expect(body).toMatchObject({ data: { seo: { metaTitle: '改' } } });
    },
    [...FROM_STORY, ...WITH_TOPIC],
  ],
];

test.each(CASES)('%s', async (_what, write, emptied, perhaps: Name[] = []) => {
  const gone = await emptiedBy(write);
  expect(gone.filter((name) => !perhaps.includes(name)).sort()).toEqual([...emptied].sort());
});

test('what visitors may read, and which languages there are, empties everything', async () => {
  const all = Object.keys(paths(made));
  const permissions = newsroom.strapi.db.query('plugin::users-permissions.permission');
  const [one] = (await permissions.findMany({
    where: { action: { $contains: 'topic.find' } },
  })) as {
    id: number;
  }[];
  const touch = async () => {
    await permissions.update({ where: { id: one?.id }, data: { updatedAt: new Date() } });
    await visitor().post('/api/nothing');
  };
  expect(await emptiedBy(touch)).toEqual(all);
  const locale = async ({ admin }: Newsroom) => {
    await admin.post('/i18n/locales').send({ code: 'en', name: 'English', isDefault: false });
  };
  expect(await emptiedBy(locale)).toEqual(all);
});

test('a setting of a plugin by its name is told to what reads it, and to nothing else', async () => {
  const store = newsroom.strapi.store({ type: 'plugin', name: 'a-plugin' });
  const stop = newsroom.strapi.documents.use(async (context, next) => {
    const isOfTopics = context.uid === 'api::topic.topic' && context.action === 'findMany';
    if (isOfTopics && (await store.get({ key: 'isShut' })) === true) {
      Object.assign(context.params, { filters: { slug: 'nothing' } });
    }
    return next();
  });
  const path = '/api/topics?locale=zh-Hant&filters[name][$notNull]=true';
  const count = async () => ((await read(path)).body as { data: unknown[] }).data.length;
  try {
    await store.set({ key: 'isShut', value: false });
    expect(await count()).toBeGreaterThan(0);
    expect((await read(path)).headers['cache-status']).toBe(HIT);
    const emptied = await emptiedBy(async () => {
      await store.set({ key: 'isShut', value: true });
      await visitor().post('/api/nothing');
    });
    expect(await count()).toBe(0);
    // What is kept of topics was found by them, too.
    expect(emptied).not.toContain('stories');
  } finally {
    (stop as unknown as () => void)();
    await store.delete({ key: 'isShut' });
  }
});

describe('what a program within the newsroom reads for an answer', () => {
  const path = '/api/topics?locale=zh-Hant&filters[name][$notNull]=true&sort=slug&fields=name';
  let stop: unknown;

  /** Has each topic named by what is read. */
  const nameBy = (read: () => Promise<unknown>) => {
    stop = newsroom.strapi.documents.use(async (context, next) => {
      const found = await next();
      if (context.uid !== 'api::topic.topic' || context.action !== 'findMany') return found;
      const name = String(await read());
      for (const one of found as unknown as { name: string }[]) one.name = name;
      return found;
    });
  };
  const named = async () => {
    const { body, headers } = await read(path).expect(200);
    const [first] = (body as { data: { name: string }[] }).data;
    return [first?.name, (headers as Record<string, string | undefined>)['cache-status'] === HIT];
  };

  afterEach(() => (stop as () => void)());

  test('is told, though only its name was asked for', async () => {
    const authors = newsroom.strapi.db.query('api::author.author');
    const where = { documentId: made.author, locale: 'zh-Hant' };
    const { id } = (await authors.findOne({ where })) as { id: number };
    nameBy(async () => {
      const found = (await authors.findOne({ select: ['name'], where: { id } })) as {
        name: string;
      };
      return found.name;
    });
    expect(await named()).toEqual(['張三', false]);
    expect(await named()).toEqual(['張三', true]);
    await authors.update({ where: { id }, data: { name: '王五' } });
    await visitor().post('/api/nothing');
    expect(await named()).toEqual(['王五', false]);
  });

  test('is not kept where it is of drafts', async () => {
    nameBy(() => newsroom.strapi.db.query('api::news-article.news-article').count());
    const [before] = await named();
    await buildArticle({ data: { title: '又一草稿' }, publish: [] });
    await visitor().post('/api/nothing');
    // In either script.
    expect(await named()).toEqual([`${Number(before) + 2}`, false]);
  });

  test('is not kept where it could not be read', async () => {
    let isThere = false;
    nameBy(async () => {
      try {
        await newsroom.strapi.db.connection.raw(isThere ? 'select 1' : 'select 1/0');
        return 'there';
      } catch {
        return 'nothing';
      }
    });
    expect(await named()).toEqual(['nothing', false]);
    isThere = true;
    expect(await named()).toEqual(['there', false]);
    expect(await named()).toEqual(['there', true]);
  });
});

test('a row that is shown, or hidden, where it stands is told to what is related to it', async () => {
  const rows = newsroom.strapi.db.query('api::news-article.news-article');
  const where = { documentId: made.story, locale: 'zh-Hant', publishedAt: { $notNull: true } };
  const { id } = (await rows.findOne({ where })) as { id: number };
  const path = paths(made)['topic with stories'];
  const count = async () =>
    ((await read(path).expect(200)).body as { data: { articles: unknown[] } }).data.articles.length;
  const before = await count();
  expect((await read(path)).headers['cache-status']).toBe(HIT);
  for (const [publishedAt, expected] of [
    [null, before - 1],
    [new Date(), before],
  ] as const) {
    await rows.update({ where: { id }, data: { publishedAt } });
    await visitor().post('/api/nothing');
    expect(await count()).toBe(expected);
  }
});

test('a version that keeps its text is told of where a shared field changes without an event', async () => {
  const { admin, story } = made;
  await save(admin, story, 'zh-Hans', { title: '人手标题' });
  await act(admin, story, 'publish', 'zh-Hans');
  const emptied = await emptiedBy(async () => {
    await save(admin, story, 'zh-Hant', { title: '改題', datePublished: '2020-02-02' });
    await act(admin, story, 'publish', 'zh-Hant');
  });
  expect(emptied.sort()).toEqual([...FROM_STORY, ...WITH_TOPIC].sort());
  const { body } = await read(paths(made)['story in Simplified']);
  expect(body).toMatchObject({ data: { title: '人手标题', datePublished: '2020-02-02' } });
});

test('who reviewed a version is told of at once', async () => {
  const { admin, story } = made;
  await save(admin, story, 'zh-Hans', { title: '人改过的标题' });
  const emptied = await emptiedBy(() => act(admin, story, 'publish', 'zh-Hans'));
  expect(emptied.sort()).toEqual([...FROM_STORY, ...WITH_TOPIC].sort());
  const { body } = await read(paths(made)['story in Simplified']);
  expect(body).toMatchObject({ meta: { convertedFrom: null } });
});

test('what is known of a story that moves to another one, and back, is told', async () => {
  const { story } = made;
  const { 'story in Simplified': inSimplified } = paths(made);
  const move = (from: string, to: string) => async () => {
    await newsroom.strapi.db.connection.raw(
      'update hant_hans_pairs set related_document_id = ? where related_document_id = ?',
      [to, from],
    );
    await visitor().post('/api/nothing');
  };
  const told = async () =>
    ((await read(inSimplified)).body as { meta: { convertedFrom: unknown } }).meta.convertedFrom;
  const before = await told();
  const emptied = await emptiedBy(move(story, 'elsewhere'));
  expect(emptied).toContain('story in Simplified');
  expect(await told()).toBeNull();
  expect(await emptiedBy(move('elsewhere', story))).toEqual(emptied);
  expect(await told()).toBe(before);
});

test('who empties a table tells everybody who read of it', async () => {
  const empty = (table: string) => async () => {
    await newsroom.strapi.db.connection.raw('truncate ??', [table]);
    await visitor().post('/api/nothing');
  };
  const { story, 'story in Simplified': inSimplified } = paths(made);
  expect((await read(inSimplified)).body).toMatchObject({ meta: { convertedFrom: 'zh-Hant' } });
  const all = Object.keys(paths(made)) as Name[];
  expect(await emptiedBy(empty('hant_hans_pairs'))).toEqual(all);
  expect((await read(inSimplified)).body).toMatchObject({ meta: { convertedFrom: null } });
  const named = (await read(story)).body as { data: { topics: unknown[] } };
  expect(named.data.topics).toHaveLength(1);
  expect(await emptiedBy(empty('news_articles_topics_lnk'))).toEqual(
    all.filter((name) => !name.startsWith('author')),
  );
  expect((await read(story)).body).toMatchObject({ data: { topics: [] } });
});

test('what is rolled back was never told', async () => {
  const rollBack = () =>
    expect(
      newsroom.strapi.db.transaction(async () => {
        await articles().update({
          documentId: made.story,
          locale: 'zh-Hant',
          data: { title: '不' },
        });
        await articles().publish({ documentId: made.story, locale: 'zh-Hant' });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
  expect(await emptiedBy(rollBack)).toEqual([]);
});

test('within a transaction nothing is told before its end', async () => {
  const path = paths(made).story;
  const title = async () => ((await read(path)).body as { data: { title: string } }).data.title;
  const before = await title();
  await newsroom.strapi.db.transaction(async () => {
    await articles().update({ documentId: made.story, locale: 'zh-Hant', data: { title: '後' } });
    await articles().publish({ documentId: made.story, locale: 'zh-Hant' });
    expect(await title()).toBe(before);
  });
  await visitor().post('/api/nothing');
  expect(await title()).toBe('後');
});

test('what no answer shows empties nothing', async () => {
  const path = paths(made).story;
  await read(path);
  await newsroom.strapi.db.query('admin::user').updateMany({ where: {}, data: { lastname: '王' } });
  await visitor().post('/api/nothing');
  expect((await read(path)).headers['cache-status']).toBe(HIT);
});

test('a document whose id has a comma is told of as one', async () => {
  const topics = newsroom.strapi.db.query('api::topic.topic');
  const path = '/api/topics/a%2Cb?locale=zh-Hant';
  const name = async () => ((await read(path)).body as { data: { name: string } }).data.name;
  const where = { documentId: made.otherTopic };
  await topics.updateMany({ where, data: { documentId: 'a,b' } });
  await visitor().post('/api/nothing');
  expect(await name()).toBe('乙題');
  await topics.updateMany({ where: { documentId: 'a,b' }, data: { name: '改題' } });
  await visitor().post('/api/nothing');
  expect(await name()).toBe('改題');
});
