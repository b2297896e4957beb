/**
 * @jest-environment-options {"variables": {"TZ": "America/St_Johns"}}
 */
import type { Modules } from '@strapi/strapi';

import { ARTICLE, articles, buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { buildImage } from '../builders/images';
import { COMPLETE_ARTICLE, LISTED_ARTICLE } from '../../src/delivery/articles/article-populate';
import { COMPLETE_AUTHOR } from '../../src/delivery/authors/author-populate';
import { COMPLETE_TOPIC } from '../../src/delivery/topics/topic-populate';
import { accessKey, administrator, visitor } from '../helpers/people';

// What leaves its shape open is read in a way of our own, and what names the same shape by Strapi itself:
// both have to say the same.

const BOTH = ['zh-Hant', 'zh-Hans'] as const;

let story: string;
let bare: string;
let topic: string;
let author: string;
let programs: string;

beforeAll(async () => {
  const above = (await buildTopic({ name: '體育' })).documentId;
  topic = (await buildTopic({ name: '足球', parent: above })).documentId;
  for (const name of ['青年足球', '女子足球']) await buildTopic({ name, parent: topic });
  author = (await buildAuthor('陳大文')).documentId;
  for (const name of ['王娜', '林足']) await buildAuthor(name);
  // As somebody with psql may leave it: of a type without drafts, Strapi answers it all the same.
  await newsroom.strapi.db.connection.raw(
    `update topics set published_at = null where document_id = ?`,
    [topic],
  );
  const picture = await buildImage('final');
  await newsroom.strapi.db.query('plugin::upload.file').update({
    where: { id: picture },
    data: {
      width: 1200,
      size: 123.45,
      formats: { thumbnail: { url: '/uploads/t.png', width: 156, size: 9.5 } },
      alternativeText: '「決賽」\u2028"\\\n',
    },
  });
  await newsroom.strapi
    .documents('api::author.author')
    .update({ documentId: author, locale: 'zh-Hant', data: { portrait: picture } });
  const text = { type: 'text', text: '後半場 <b>𠮷</b>', bold: true };
  const data = {
    title: '決賽 "今晚" 舉行',
    summary: null,
    topics: [topic, above],
    cover: picture,
    credits: [{ role: 'reporter', author }, { role: 'editor' }],
    principles: [2, 1, 3].map((ordinal) => ({ ordinal, title: `原則${ordinal}` })),
    actionItems: [{ ordinal: 1, title: '入場', description: '提早一小時' }],
    seo: { metaTitle: '決賽', shareImage: picture },
    body: [
      { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text] }] },
      { type: 'heading', level: 2, children: [{ type: 'text', text: '延長賽' }] },
    ],
  };
  story = (await buildArticle({ data, publish: [...BOTH] })).documentId;
  bare = (await buildArticle({ publish: [...BOTH] })).documentId;
  await buildArticle({ data: { title: '只有草稿' } });
  for (const day of ['2024-01-03', '2024-01-01', '2024-01-02', '2024-01-02']) {
    await buildArticle({ data: { datePublished: day }, publish: [...BOTH] });
  }
  programs = await accessKey('read-only');
});

const ask = async (path: string, authorization?: string) => {
  const response = await fetch(`${newsroom.url}/api/${path}`, {
    headers: { ...(authorization ? { authorization: `Bearer ${authorization}` } : {}) },
  });
  return { status: response.status, body: await response.json() };
};

/** Nested parameters, as Strapi's documentation writes them. */
const inAddress = (parameters: object): string => {
  const flat = (value: unknown, path: string): string[][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, one]) => flat(one, path ? `${path}[${name}]` : name))
      : [[path, String(value)]];
  return new URLSearchParams(flat(parameters, '')).toString();
};

/** Asked with and without naming the shape. */
const bothWays = async (path: string, shape: object, authorization?: string) => {
  const named = `${path}${path.includes('?') ? '&' : '?'}${inAddress(shape)}`;
  return { ours: await ask(path, authorization), strapis: await ask(named, authorization) };
};

const IN = ['?locale=zh-Hant', '?locale=zh-Hans', ''];
const paths = (): [string, object][] => [
  ...[story, bare].flatMap((id) =>
    IN.map((query): [string, object] => [`news-articles/${id}${query}`, COMPLETE_ARTICLE]),
  ),
  ...LISTS.map((query): [string, object] => [`news-articles${query}`, LISTED_ARTICLE]),
];

const LISTS = [
  '',
  '?locale=zh-Hans',
  '?sort=datePublished:desc',
  '?sort=datePublished:asc,title:desc',
  '?sort[0]=summary&sort[1]=id:desc',
  '?sort=title:DESC',
  '?sort=createdAt',
  '?pagination[pageSize]=2&pagination[page]=2&sort=datePublished:desc',
  '?pagination[pageSize]=3&pagination[page]=99',
  '?pagination[pageSize]=500',
  '?pagination[page]=2',
  '?pagination[start]=1&pagination[limit]=2&sort=slug',
  '?pagination[limit]=1',
  '?pagination[start]=3',
  '?pagination[limit]=2&pagination[withCount]=false',
  '?status=published',
  '?locale=*',
  '?filters[topics][name]=足球',
  '?filters[topics][name][$contains]=足&sort=topics.name',
  '?filters[title][$contains]=無&pagination[limit]=2',
];

describe.each(['visitor', 'program'])('what a %s is answered whole', (who) => {
  const authorization = () => (who === 'program' ? programs : undefined);

  test('is what Strapi reads of the same shape', async () => {
    for (const [path, shape] of paths()) {
      const { ours, strapis } = await bothWays(path, shape, authorization());
      expect({ path, ...ours }).toEqual({ path, ...strapis });
      expect(ours.status).toBe(200);
    }
  });

  test('is refused as Strapi refuses it', async () => {
    for (const path of [
      'news-articles/nothing?locale=zh-Hant',
      'news-articles?sort=nope',
      'news-articles?sort=password:desc',
      'news-articles?sort=createdBy',
      'news-articles?sort=title:up',
      'news-articles?pagination[page]=0',
      'news-articles?pagination[pageSize]=-1',
      'news-articles?pagination[page]=1&pagination[limit]=1',
      'news-articles?pagination=3',
      `news-articles?sort=${'id,'.repeat(30)}id`,
      `news-articles/${story}?locale=zh-Hant&nope=1`,
    ]) {
      const { ours, strapis } = await bothWays(path, LISTED_ARTICLE, authorization());
      expect({ path, ...ours }).toEqual({ path, ...strapis });
      expect(ours.status).toBeGreaterThanOrEqual(400);
    }
    expect((await ask('news-articles?pagination', authorization())).status).toBe(400);
  });
});

test('topics and authors by their slugs are what Strapi reads of them', async () => {
  const { strapi } = newsroom;
  const slugOf = async (uid: 'api::topic.topic' | 'api::author.author', documentId: string) =>
    (await strapi.documents(uid).findOne({ documentId, locale: 'zh-Hant' }))?.slug;
  for (const [kind, id, slug, shape] of [
    ['topics', topic, await slugOf('api::topic.topic', topic), COMPLETE_TOPIC],
    ['authors', author, await slugOf('api::author.author', author), COMPLETE_AUTHOR],
  ] as const) {
    const ours = await ask(`${kind}/by-slug/${slug}?locale=zh-Hans`);
    const query = inAddress({ locale: 'zh-Hans', ...shape });
    const strapis = await ask(`${kind}/${id}?${query}`);
    const { breadcrumb, ...data } = (ours.body as { data: Record<string, unknown> }).data;
    expect(data).toEqual((strapis.body as { data: unknown }).data);
    expect(breadcrumb === undefined).toBe(kind === 'authors');
  }
});

test.each(['topics', 'authors'])('a list of %s is what Strapi reads of it', async (kind) => {
  // A filter that all of them pass leaves the page to Strapi, and `fields=*` the shape, too.
  for (const query of [
    '',
    'locale=zh-Hans',
    'sort=name:desc',
    'sort=createdAt,id:desc&pagination[pageSize]=2&pagination[page]=2',
    'pagination[start]=1&pagination[limit]=2',
    'filters[name][$contains]=足&sort=slug',
    'status=published',
    'populate=localizations',
  ]) {
    const ours = await ask(`${kind}?${query}`);
    const strapis = await ask(`${kind}?${query}${query ? '&' : ''}fields=*`);
    expect({ query, ...ours }).toEqual({ query, ...strapis });
    expect(ours.status).toBe(200);
  }
});

test('times are those of Strapi, wherever the server stands', async () => {
  const { body } = await ask(`news-articles/${story}?locale=zh-Hant`);
  const published = await articles().findOne({
    documentId: story,
    locale: 'zh-Hant',
    status: 'published',
  });
  const { data } = body as { data: { createdAt: string } };
  expect(data.createdAt).toBe(published?.createdAt);
  expect(Math.abs(Date.parse(data.createdAt) - Date.now())).toBeLessThan(600_000);
});

/** What is asked of the database while a request is answered. */
const statementsOf = async (path: string, authorization?: string): Promise<string[]> => {
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => statements.push(sql);
  newsroom.strapi.db.connection.on('query', note);
  const { status } = await ask(path, authorization);
  newsroom.strapi.db.connection.removeListener('query', note);
  expect(status).toBe(200);
  return statements;
};
const areOfStories = (sql: string) => sql.includes('"news_articles"');
const isWhole = (sql: string) => sql.includes('row_to_json');

test('one is read by one statement, whoever asks', async () => {
  const forProgram = await statementsOf(`news-articles/${bare}?locale=zh-Hant`, programs);
  const { documentId: unread } = await buildArticle({ publish: [...BOTH] });
  const forVisitor = await statementsOf(`news-articles/${unread}?locale=zh-Hant-MO`);
  expect([...forProgram, ...forVisitor].filter(areOfStories).map(isWhole)).toEqual([true, true]);
});

test('nothing else is asked of the database for a visitor', async () => {
  const { documentId: unread } = await buildArticle({ publish: [...BOTH] });
  for (const kind of ['news-articles', 'topics', 'authors']) {
    // How many there are is known from here on.
    await ask(`${kind}?locale=zh-Hans&pagination[limit]=1`);
  }
  for (const path of [
    `news-articles/${unread}?locale=zh-Hans`,
    'news-articles?locale=zh-Hans&pagination[limit]=4',
    'topics?locale=zh-Hans&pagination[limit]=4',
    'authors?locale=zh-Hans&pagination[limit]=4',
  ]) {
    const statements = await statementsOf(path);
    expect({ path, whole: statements.map(isWhole) }).toEqual({ path, whole: [true] });
  }
});

test('where anything comes from is read once, by whatever address it is asked for', async () => {
  const { strapi } = newsroom;
  const { documentId: unknown } = await buildArticle({ publish: [...BOTH] });
  await strapi.db.query('plugin::hant-hans.pair').delete({
    where: { relatedDocumentId: unknown },
  });
  const slugOf = async (uid: 'api::topic.topic' | 'api::author.author', documentId: string) =>
    (await strapi.documents(uid).findOne({ documentId, locale: 'zh-Hant' }))?.slug;
  for (const path of [
    `topics/by-slug/${await slugOf('api::topic.topic', topic)}`,
    `authors/by-slug/${await slugOf('api::author.author', author)}`,
    `news-articles/${unknown}`,
    'news-articles?sort=id:desc&pagination[limit]=2',
    'news-articles?sort=id:desc&pagination[limit]=2&filters[slug][$notNull]=true',
  ]) {
    const statements = await statementsOf(path, programs);
    const ofPairs = statements.filter((sql) => sql.includes('"hant_hans_pairs"'));
    expect({ path, whole: ofPairs.map(isWhole) }).toEqual({ path, whole: [true] });
  }
});

test('where a story comes from is told whatever else a list shows', async () => {
  const { strapi } = newsroom;
  const pairs = strapi.db.query('plugin::hant-hans.pair');
  const { documentId: written } = await buildArticle({ publish: [...BOTH] });
  const { documentId: converted } = await buildArticle({ publish: [...BOTH] });
  const { documentId: unknown } = await buildArticle({ publish: [...BOTH] });
  await pairs.update({
    where: { relatedDocumentId: written },
    data: { publishedIsConverted: false, leadingPublishedIsConverted: true },
  });
  await pairs.delete({ where: { relatedDocumentId: unknown } });
  const told = async (query: string) => {
    const { body } = await ask(`news-articles?sort=id:desc&pagination[limit]=3${query}`);
    const { data, meta } = body as {
      data: { documentId: string }[];
      meta: { convertedFrom: unknown[] };
    };
    return Object.fromEntries(
      data.map(({ documentId }, place) => [documentId, meta.convertedFrom[place]]),
    );
  };
  for (const [locale, expected] of [
    ['zh-Hans', { [written]: null, [converted]: 'zh-Hant', [unknown]: null }],
    ['zh-Hant', { [written]: 'zh-Hans', [converted]: null, [unknown]: null }],
  ] as const) {
    for (const shape of ['', '&filters[slug][$notNull]=true', '&fields=title'])
      expect(await told(`&locale=${locale}${shape}`)).toEqual(expected);
  }
});

test.each([
  ['?sort=title:asc&pagination[pageSize]=7', 1],
  ['?pagination[start]=1&pagination[limit]=3', 1],
  ['?filters[title][$contains]=新聞&pagination[pageSize]=6', 2],
])(
  'a list is read by one statement beside those that find and count: %s',
  async (query, others) => {
    const statements = (await statementsOf(`news-articles${query}`)).filter(areOfStories);
    expect(statements.filter(isWhole)).toHaveLength(1);
    expect(statements.length - 1).toBeLessThanOrEqual(others);
  },
);

test('a list that is too long is refused to visitors, and answered to programs, as by Strapi', async () => {
  const { documentId: parent } = await buildTopic({ name: '大題目' });
  const { strapi } = newsroom;
  await strapi.db.connection.raw(
    `with made as (
       insert into topics (document_id, name, slug, locale, published_at)
       select 'much' || n, '小題' || n, 'much-' || n, 'zh-Hant', now() from generate_series(1, 2501) as n
       returning id)
     insert into topics_parent_lnk (topic_id, inv_topic_id, topic_ord)
     select made.id, topics.id, made.id from made, topics
     where topics.document_id = ? and topics.locale = 'zh-Hant'`,
    [parent],
  );
  const slug = (await strapi.documents('api::topic.topic').findOne({ documentId: parent }))?.slug;
  const refused = await ask(`topics/by-slug/${slug}?locale=zh-Hant`);
  expect(refused).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringContaining('populate[children]') as string } },
  });
  const { body } = await ask(`topics/by-slug/${slug}?locale=zh-Hant`, programs);
  expect((body as { data: { children: unknown[] } }).data.children).toHaveLength(2501);
});

test('how many there are is known at once, whoever publishes', async () => {
  const total = async () =>
    ((await ask('news-articles')).body as { meta: { pagination: { total: number } } }).meta
      .pagination.total;
  const before = await total();
  const { documentId } = await buildArticle({ publish: [...BOTH] });
  expect(await total()).toBe(before + 1);
  await newsroom.strapi.documents(ARTICLE).unpublish({ documentId, locale: 'zh-Hant' });
  expect(await total()).toBe(before);
});

describe('a list that is read from the end of the page before', () => {
  interface Listed {
    readonly data: { readonly documentId: string }[];
    readonly meta: {
      readonly pagination: { readonly limit: number; readonly after: string | null };
    };
  }
  const page = async (sort: string, after: string, kind = 'news-articles') =>
    (await ask(`${kind}?${sort}&pagination[after]=${after}&pagination[limit]=2`)).body as Listed;
  const walk = async (sort: string, kind?: string) => {
    const found: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const { data, meta }: Listed = await page(sort, after, kind);
      found.push(...data.map(({ documentId }) => documentId));
      after = meta.pagination.after;
    }
    return found;
  };

  beforeAll(async () => {
    for (const summary of ['甲', '乙', '乙'])
      await buildArticle({ data: { summary }, publish: [...BOTH] });
  });

  test.each([
    '',
    'sort=datePublished:desc',
    'sort=datePublished:asc',
    'sort=summary:asc',
    'sort=summary:desc',
    'sort=summary:desc,datePublished:asc',
    'sort=source,createdAt:desc',
    'sort=updatedAt:asc&locale=zh-Hans',
    'sort=id:desc',
  ])('has all of it, once, in order: %s', async (sort) => {
    const { body } = await ask(`news-articles?${sort}&pagination[limit]=100`);
    const whole = (body as Listed).data.map(({ documentId }) => documentId);
    expect(whole.length).toBeGreaterThan(8);
    expect(await walk(sort)).toEqual(whole);
  });

  test.each([
    ['topics', 'sort=name:desc&locale=zh-Hans'],
    ['topics', 'sort=description,createdAt:desc&locale=zh-Hans'],
    ['authors', ''],
    ['authors', 'sort=jobTitle:desc&locale=zh-Hans'],
  ])('has all %s, once, in order: %s', async (kind, sort) => {
    const { body } = await ask(`${kind}?${sort}&pagination[limit]=100`);
    const whole = (body as Listed).data.map(({ documentId }) => documentId);
    expect(whole.length).toBeGreaterThan(2);
    expect(await walk(sort, kind)).toEqual(whole);
  });

  test('shows nothing twice where a story is published meanwhile', async () => {
    const first = await page('sort=datePublished:desc', '');
    await buildArticle({ data: { datePublished: '2030-01-01' }, publish: [...BOTH] });
    const second = await page('sort=datePublished:desc', first.meta.pagination.after ?? '');
    const before = new Set(first.data.map(({ documentId }) => documentId));
    expect(second.data.filter(({ documentId }) => before.has(documentId))).toEqual([]);
  });

  test('is refused where it is no such end', async () => {
    const of = (place: unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url');
    const other = (await page('sort=title', '')).meta.pagination.after ?? '';
    for (const [query, cursor] of [
      ['sort=datePublished:desc', other],
      ['sort=title', 'nonsense'],
      ['sort=title', of([])],
      ['sort=datePublished:asc', of(['date_published:asc', 'no day', '1'])],
      ['sort=id:asc', of(['id:asc', '99999999999999999999', '1'])],
      ['sort=title&filters[title]=x', ''],
      ['sort=title&populate=cover', ''],
      ['sort=topics.name', ''],
      ['locale=*', ''],
      ['pagination[page]=1', ''],
    ] as const) {
      const { status, body } = await ask(`news-articles?${query}&pagination[after]=${cursor}`);
      expect({ query, status, body }).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringContaining('pagination[after]') as string } },
      });
    }
  });
});

test('what visitors may not read any more is left out at once', async () => {
  const admin = await administrator();
  const { body } = await admin.get('/users-permissions/roles').expect(200);
  const { roles } = body as { roles: { id: number; type: string }[] };
  const path = `/users-permissions/roles/${roles.find(({ type }) => type === 'public')?.id}`;
  const { role } = (await admin.get(path).expect(200)).body as { role: Role };
  const refused = structuredClone(role);
  for (const action of Object.values(refused.permissions['api::author'].controllers.author)) {
    action.enabled = false;
  }
  await admin.put(path).send(refused).expect(200);
  const { data } = (await ask(`news-articles/${story}?locale=zh-Hant`)).body as {
    data: { credits: Record<string, unknown>[] };
  };
  const forPrograms = (await ask(`news-articles/${story}?locale=zh-Hant`, programs)).body;
  await admin.put(path).send(role).expect(200);
  expect(data.credits.map((credit) => 'author' in credit)).toEqual([false, false]);
  expect(forPrograms).toMatchObject({ data: { credits: [{ author: { name: '陳大文' } }, {}] } });
});

interface Role {
  permissions: Record<string, unknown> & {
    'api::author': { controllers: { author: Record<string, { enabled: boolean }> } };
  };
}

type Middleware = Modules.Documents.Middleware.Middleware;

test('a list that lost a story while it was found is answered all the same', async () => {
  const { documentId } = await buildArticle({
    data: { title: '快要撤下' },
    publish: [...BOTH],
  });
  let isWithdrawn = false;
  const withdraw: Middleware = async (context, next) => {
    const found: unknown = await next();
    if (context.uid === ARTICLE && context.action === 'findMany' && !isWithdrawn) {
      isWithdrawn = true;
      await articles().unpublish({ documentId, locale: '*' });
    }
    return found as never;
  };
  const stop = newsroom.strapi.documents.use(Object.assign(withdraw, { leavesReads: true }));
  try {
    const { body } = await visitor()
      .get(
        '/api/news-articles?locale=zh-Hant&filters[title][$eq]=快要撤下'.replace(
          /[^\x20-\x7e]+/g,
          encodeURIComponent,
        ),
      )
      .expect(200);
    expect(body).toMatchObject({ data: [] });
    expect(isWithdrawn).toBe(true);
  } finally {
    (stop as unknown as () => void)();
  }
});
