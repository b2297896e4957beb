import type { Agent, Test } from 'supertest';

import { ARTICLE, buildArticle, buildTopic, type BuiltArticle } from '../builders/articles';
import { apiToken, editor, visitor } from '../helpers/people';
import { act, STORIES } from '../helpers/stories';

// Strapi reads a document and its relations by one statement after the other. A story that is published in
// between has other rows from then on, and what is related to the old ones is gone with them.

const BOTH = ['zh-Hant', 'zh-Hans'] as const;

let story: BuiltArticle;
let desk: Agent;
let reader: Record<'visitor' | 'token', Agent>;

beforeAll(async () => {
  const topics = [(await buildTopic({ name: '交通' })).documentId];
  story = await buildArticle({ data: { topics }, publish: [...BOTH] });
  await buildArticle({ data: { topics }, publish: [...BOTH] });
  desk = await editor();
  reader = { visitor: visitor(), token: await apiToken('read-only') };
});

interface Sent {
  readonly sql?: string;
}
interface Client {
  _query(connection: unknown, sent: Sent): Promise<unknown>;
}

/** How often stories were found, and published before anything was read that is related to them. */
let seen: { found: number; published: number };
let stopListening: () => void = () => undefined;

const isOfReader = (): boolean =>
  /^\/(?:api|graphql)/.test(newsroom.strapi.requestContext.get()?.path ?? '');

const publish = () => act(desk, story.documentId, 'publish', 'zh-Hant');

/** Publishes the story whenever a reader has found stories, before anything else is asked; so many times. */
const publishBetween = (times: number, write: () => Test = publish): void => {
  const { db } = newsroom.strapi;
  let publication: Promise<unknown> | undefined;
  const hear = (_rows: unknown, { sql = '' }: Sent) => {
    if (!isOfReader() || !STORIES_FOUND.test(sql)) return;
    seen.found += 1;
    publication = undefined;
  };
  db.connection.on('query-response', hear);
  stopListening = () => db.connection.removeListener('query-response', hear);
  // A transaction's client has the same prototype.
  const client = Object.getPrototypeOf(db.connection.client) as Client;
  const { _query: query } = client;
  jest.spyOn(client, '_query').mockImplementation(async function (this: Client, ...asked) {
    if (isOfReader() && seen.found > 0) {
      if (!publication && seen.published < times) {
        seen.published += 1;
        publication = write().then();
      }
      await publication;
    }
    return query.apply(this, asked);
  });
};

/** Rows of them, and not only whether there are any. */
const STORIES_FOUND = /^select (?!count|"t0"\."id" from).* from "public"\."news_articles" as "t0"/;

beforeEach(async () => {
  seen = { found: 0, published: 0 };
  // The settings are known by then, which are read between two statements the first time.
  for (const one of Object.values(reader)) await one.get('/api/news-articles?fields=slug');
});

afterEach(() => {
  stopListening();
  jest.restoreAllMocks();
});

interface Story {
  readonly documentId: string;
  readonly topics: readonly { readonly name: string }[];
}

const FIELDS = '{ documentId topics { name } }';

const graphql = async (agent: Agent, query: string): Promise<Story[]> => {
  const { body } = (await agent.post('/graphql').send({ query }).expect(200)) as {
    body: { data: { found: Story | Story[] }; errors?: unknown };
  };
  expect(body.errors).toBeUndefined();
  return [body.data.found].flat();
};

const rest = async (agent: Agent, address: string): Promise<Story[]> => {
  const { body } = (await agent.get(address).expect(200)) as { body: { data: Story | Story[] } };
  return [body.data].flat();
};

const DOORS: readonly [string, (agent: Agent) => Promise<Story[]>][] = [
  [
    'one by GraphQL',
    (agent) =>
      graphql(agent, `{ found: newsArticle(documentId: "${story.documentId}") ${FIELDS} }`),
  ],
  ['a list by GraphQL', (agent) => graphql(agent, `{ found: newsArticles ${FIELDS} }`)],
  [
    'those of a topic by GraphQL',
    async (agent) => {
      const query = `{ found: topics(filters: { slug: { eq: "jiao-tong" } }) { articles ${FIELDS} } }`;
      const topics = (await graphql(agent, query)) as unknown as { articles: Story[] }[];
      return topics.flatMap(({ articles: found }) => found);
    },
  ],
  [
    'one by REST, in a shape of the reader’s own',
    (agent) => rest(agent, `/api/news-articles/${story.documentId}?fields=slug&populate=topics`),
  ],
  [
    'a list by REST, in a shape of the reader’s own',
    (agent) => rest(agent, '/api/news-articles?populate=topics'),
  ],
  [
    'one by its address, in a shape of the reader’s own',
    (agent) => rest(agent, `/api/news-articles/by-slug/${story.slug}?populate=topics`),
  ],
];

describe.each(['visitor', 'token'] as const)('a %s who asks while a story is published', (who) => {
  test.each(DOORS)('finds it whole: %s', async (_, ask) => {
    // By its address, the first time is when that is looked up.
    publishBetween(2);
    const found = await ask(reader[who]);
    expect(seen.published).toBeGreaterThan(0);
    const one = found.find(({ documentId }) => documentId === story.documentId);
    expect(one?.topics).toEqual([expect.objectContaining({ name: '交通' })]);
  });
});

test('where it is published again and again, who asks by GraphQL is answered all the same', async () => {
  publishBetween(Infinity);
  const query = `{ found: newsArticle(documentId: "${story.documentId}") ${FIELDS} }`;
  const [found] = await graphql(reader.visitor, query);
  expect(found?.documentId).toBe(story.documentId);
  expect(seen.published).toBe(5);
});

test('what GraphQL fails for is not asked again', async () => {
  const stories = newsroom.strapi.db.query(ARTICLE);
  const load = stories.load.bind(stories);
  let failed = 0;
  jest.spyOn(stories, 'load').mockImplementation(async (...asked): Promise<unknown> => {
    if (!isOfReader()) return load(...asked);
    failed += 1;
    await publish();
    throw new Error('It cannot be read');
  });
  const query = `{ newsArticle(documentId: "${story.documentId}") { convertedFrom cover { url } } }`;
  const { body } = (await reader.visitor.post('/graphql').send({ query })) as { body: object };
  expect(body).toMatchObject({ errors: [expect.anything()] });
  expect(failed).toBe(1);
});

test('GraphQL names the languages of what it answers, and not of what it found first', async () => {
  const { documentId } = await buildArticle({ publish: [...BOTH] });
  publishBetween(1, () => desk.delete(`${STORIES}/${documentId}?locale=zh-Hans`).expect(200));
  const inBoth = BOTH.map(
    (locale, index) =>
      `in${index}: newsArticle(documentId: "${documentId}", locale: "${locale}") ${FIELDS}`,
  );
  const { body, headers } = (await reader.visitor
    .post('/graphql')
    .send({ query: `{ ${inBoth.join(' ')} }` })) as {
    body: { data: Record<string, Story | null> };
    headers: Record<string, string>;
  };
  expect(seen.published).toBe(1);
  expect(body.data).toEqual({ in0: expect.anything() as object, in1: null });
  expect(headers['content-language']).toBe('zh-Hant');
});

const OWN_SHAPE = '/api/news-articles?fields=title&populate=topics';

test('a middleware that is added later holds no connection while it is at work', async () => {
  const begun: boolean[] = [];
  const stop = newsroom.strapi.documents.use(async (_context, next) => {
    if (isOfReader()) begun.push(newsroom.strapi.db.inTransaction());
    return next();
  });
  try {
    publishBetween(1);
    const found = await rest(reader.token, OWN_SHAPE);
    const one = found.find(({ documentId }) => documentId === story.documentId);
    expect(one?.topics).toHaveLength(1);
  } finally {
    (stop as unknown as () => void)();
  }
  expect(new Set(begun)).toEqual(new Set([false]));
});

test('whoever hears of reading may write then, at the same time as others', async () => {
  const { db } = newsroom.strapi;
  const stop = db.lifecycles.subscribe({
    models: [ARTICLE],
    afterFindMany: async ({ result }) => {
      const [{ id } = { id: 0 }] = result as { id: number }[];
      await db.query(ARTICLE).update({ where: { id }, data: { dateline: String(Math.random()) } });
    },
  });
  try {
    const asking = Array.from({ length: 8 }, () => reader.token.get(OWN_SHAPE));
    const statuses = (await Promise.all(asking)).map(({ status }) => status);
    expect(statuses).toEqual(Array.from({ length: 8 }, () => 200));
  } finally {
    stop();
  }
});
