import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { articles } from '../builders/articles';
import { apiToken, visitor } from '../helpers/people';
import { readProvidedArticle } from '../helpers/provided-article';

const HIT = 'newsroom; hit';
const STORED = 'newsroom; fwd=uri-miss; stored';
const LIST = '/api/news-articles?locale=zh-Hant';
let story: string;

interface Given {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** As a site asks: what it gets is not decoded for it. */
const ask = async (
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Given> => {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request(`${newsroom.url}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: new Headers(
            Object.entries(response.headers).map(
              ([name, value]) => [name, String(value)] as [string, string],
            ),
          ),
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
};

const statusOf = ({ headers }: Given) => headers.get('cache-status');

beforeAll(async () => {
  const { documentId } = await readProvidedArticle('zh-Hant');
  story = `/api/news-articles/${documentId}?locale=zh-Hant`;
});

test('the second one who asks is answered from memory, with the same bytes and headers', async () => {
  const path = `${story}&populate=topics`;
  const first = await ask(path);
  const [second, third] = [await ask(path), await ask(path)];
  expect(statusOf(first)).toBe(STORED);
  expect([statusOf(second), statusOf(third)]).toEqual([HIT, HIT]);
  for (const { status, body, headers } of [second, third]) {
    expect(status).toBe(200);
    expect(body.equals(first.body)).toBe(true);
    const others = ({ headers: all }: Given) =>
      [...all].filter(([name]) => !['date', 'cache-status', 'connection'].includes(name)).sort();
    expect(others({ status, body, headers })).toEqual(others(first));
  }
  expect(second.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  expect(second.headers.get('content-type')).toBe('application/json; charset=utf-8');
});

test('the order in which parameters are written does not matter', async () => {
  await ask('/api/topics?locale=zh-Hant&sort=name');
  expect(statusOf(await ask('/api/topics?sort=name&locale=zh-Hant'))).toBe(HIT);
  expect(statusOf(await ask('/api/topics?sort=slug&locale=zh-Hant'))).not.toBe(HIT);
});

test('tags that mean one locale ask for one answer', async () => {
  const list = '/api/topics?sort=name:desc&locale=';
  const first = await ask(`${list}zh-TW`);
  for (const tag of ['zh-Hant', 'zh-HK', 'zh-Hant-TW-x-a']) {
    const { body, headers } = await ask(`${list}${tag}`);
    expect(headers.get('cache-status')).toBe(HIT);
    expect(body.equals(first.body)).toBe(true);
  }
  expect(statusOf(await ask(`${list}zh-CN`))).not.toBe(HIT);
});

test('each answer names what it is made of', async () => {
  const keys = (await ask(story)).headers.get('surrogate-key')?.split(' ');
  const { topics, credits, documentId } = (await readProvidedArticle('zh-Hant')) as never as {
    topics: { documentId: string }[];
    credits: { author: { documentId: string } }[];
    documentId: string;
  };
  const shown = [{ documentId }, ...topics, ...credits.map(({ author }) => author)];
  for (const one of shown) expect(keys).toContain(one.documentId);
  expect(keys).not.toContain('news_articles');
  expect((await ask(LIST)).headers.get('surrogate-key')).toMatch(/ news_articles$/);
});

describe('who has it already is told so', () => {
  test.each(['GET', 'HEAD'])('%s', async (method) => {
    for (const path of [story, `${story}&fields=title`]) {
      const tag = (await ask(path)).headers.get('etag') ?? '';
      expect(tag).toMatch(/^"[\w-]{27}"$/);
      for (let time = 0; time < 3; time += 1) {
        const again = await ask(path, { method, headers: { 'if-none-match': `"x", ${tag}` } });
        expect(again.status).toBe(304);
        expect(again.body).toHaveLength(0);
        expect(again.headers.get('etag')).toBe(tag);
        expect(again.headers.get('content-type')).toBeNull();
        expect(again.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
      }
    }
  });

  test('and who comes after, and has nothing, is told what it is', async () => {
    const tag = (await ask(`${story}&fields=body`)).headers.get('etag') ?? '';
    // The first one to ask in these words is answered with nothing.
    const words = { origin: 'https://reloading.example', 'accept-encoding': 'gzip' };
    const encoded = tag.replace(/"$/, '-gzip"');
    const path = `${story}&fields=body`;
    const reloaded = await ask(path, { headers: { ...words, 'if-none-match': encoded } });
    expect(reloaded.status).toBe(304);
    for (let time = 0; time < 2; time += 1) {
      const given = await ask(path, { headers: words });
      expect(given.status).toBe(200);
      expect(given.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(given.headers.get('content-encoding')).toBe('gzip');
      expect(given.headers.get('content-length')).toBe(String(given.body.length));
    }
  });

  test('and not who has another', async () => {
    const { status } = await ask(story, { headers: { 'if-none-match': '"x"' } });
    expect(status).toBe(200);
  });
});

describe('encodings', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('%s', async (encoding, decode) => {
    const plain = await ask(story);
    for (let time = 0; time < 3; time += 1) {
      const given = await ask(story, { headers: { 'accept-encoding': encoding } });
      expect(given.headers.get('content-encoding')).toBe(encoding);
      expect(given.headers.get('vary')).toContain('Accept-Encoding');
      expect(given.headers.get('content-length')).toBe(String(given.body.length));
      expect(decode(given.body).equals(plain.body)).toBe(true);
      const tag = given.headers.get('etag') ?? '';
      expect(tag).not.toBe(plain.headers.get('etag'));
      const headers = { 'accept-encoding': encoding, 'if-none-match': tag };
      expect((await ask(story, { headers })).status).toBe(304);
    }
  });

  test('of a short answer there is one, which depends on nothing', async () => {
    const given = await ask('/api/topics?locale=zh-Hans&fields=slug&pagination[pageSize]=1', {
      headers: { 'accept-encoding': 'br' },
    });
    expect(given.headers.get('content-encoding')).toBeNull();
    expect(given.headers.get('vary')).not.toContain('Accept-Encoding');
  });
});

test('HEAD is GET without the body, from memory or not', async () => {
  const path = `${story}&fields=slug`;
  const head = await ask(path, { method: 'HEAD' });
  const get = await ask(path);
  const again = await ask(path, { method: 'HEAD' });
  expect(statusOf(head)).toContain('stored');
  expect([statusOf(get), statusOf(again)]).toEqual([HIT, HIT]);
  for (const one of [head, again]) {
    expect(one.status).toBe(200);
    expect(one.body).toHaveLength(0);
    for (const name of ['etag', 'content-length', 'content-type', 'surrogate-key']) {
      expect(one.headers.get(name)).toBe(get.headers.get(name));
    }
  }
});

test('there are no parts of an answer', async () => {
  const given = await ask(story, { headers: { range: 'bytes=0-9' } });
  expect(given.status).toBe(200);
  expect(given.headers.get('accept-ranges')).toBe('none');
  expect(given.body.length).toBeGreaterThan(1_000);
});

describe('nobody is given what is not for everybody', () => {
  test('who shows a token is neither answered from memory nor kept', async () => {
    await ask(story);
    const token = await apiToken('full-access');
    const { headers } = await token.get(story).expect(200);
    expect(headers).not.toHaveProperty('cache-status');
    const draft = `${story}&status=draft`;
    expect((await token.get(draft).expect(200)).headers).not.toHaveProperty('etag');
    await visitor().get(draft).expect(403);
  });

  test('who shows a wrong token is refused', async () => {
    await ask(story);
    await visitor().get(story).set('Authorization', 'Bearer nobody').expect(401);
    await visitor().get(story).set('Cookie', 'koa.sess=x').expect(200);
  });

  test('who comes with the cookies of a site is a visitor', async () => {
    await ask(story);
    expect(statusOf(await ask(story, { headers: { cookie: '_ga=1' } }))).toBe(HIT);
    const { headers } = await ask(story, { headers: { cookie: 'koa.sess=x' } });
    expect(headers.get('cache-status')).toBeNull();
  });

  test.each([
    ['what is not there', '/api/news-articles/nothing', 404],
    ['what is malformed', '/api/news-articles?sort=nonsense', 400],
    ['a draft', '/api/news-articles?status=draft', 403],
  ])('%s is kept by nobody', async (_what, path, expected) => {
    for (let time = 0; time < 2; time += 1) {
      const { status, headers } = await ask(path);
      expect(status).toBe(expected);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('cache-status')).toBeNull();
    }
  });

  test.each([
    ['of Strapi 4', 'strapi-response-format', 'v4'],
    ['with the places of texts in it', 'strapi-encode-source-maps', 'true'],
  ])('what is asked for in a form %s is for nobody else', async (form, header, value) => {
    const path = `/api/topics?locale=zh-Hant&filters[name][$ne]=${encodeURIComponent(form)}`;
    const inForm = () => ask(path, { headers: { [header]: value } });
    const first = await inForm();
    const plain = await ask(path);
    expect(statusOf(plain)).toContain('stored');
    expect(plain.body.equals(first.body)).toBe(false);
    expect(statusOf(await ask(path))).toBe(HIT);
    expect((await ask(path)).body.equals(plain.body)).toBe(true);

    const again = await inForm();
    expect(again.body.equals(first.body)).toBe(true);
    expect(again.headers.get('cache-status')).toBeNull();
    expect(again.headers.get('cache-control')).toBe('no-store');
  });

  test('another origin gets its own headers', async () => {
    await ask(story);
    for (const origin of ['https://a.example', 'https://b.example', 'https://a.example']) {
      const { headers } = await ask(story, { headers: { origin } });
      expect(statusOf({ headers } as Given)).toBe(HIT);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('vary')).toContain('Origin');
    }
    expect((await ask(story)).headers.get('access-control-allow-origin')).toBe('');
  });
});

describe('a route of a newsroom’s own', () => {
  const { strapi } = newsroom;
  const topics = () => strapi.documents('api::topic.topic');
  const slugs = async () => {
    const found = await topics().findMany({
      locale: 'zh-Hant',
      status: 'published',
      fields: ['name', 'slug'],
    });
    return found.map(({ slug }) => slug);
  };

  type Handler = (ctx: Context) => unknown;
  type Context = Parameters<(typeof strapi.server.app.middleware)[number]>[0];
  let routes = 0;
  /** @returns its address; who answers it says so where its answers may be kept */
  const serve = (answer: Handler, config: object = { keepAnswers: true }): string => {
    const path = `/api/own-${(routes += 1)}`;
    const handler = async (ctx: Context) => {
      ctx.body = { data: await answer(ctx) };
    };
    const route = { method: 'GET', path, handler, config: { auth: false, ...config } };
    strapi.server.routes([route] as never);
    return path;
  };
  afterAll(() => {
    (strapi.server as unknown as { router: { stack: unknown[] } }).router.stack.splice(-routes);
  });
  const dataOf = ({ body }: Given) => (JSON.parse(body.toString()) as { data: unknown }).data;

  test('is kept where it says so, until what it was read from changes', async () => {
    let answered = 0;
    const path = serve(() => {
      answered += 1;
      return slugs();
    });
    const rename = (documentId: string, slug: string) =>
      topics().update({ documentId, locale: 'zh-Hant', data: { slug } });
    const topic = await topics().create({ locale: 'zh-Hant', data: { name: '初', slug: 'first' } });
    const first = await ask(path);
    expect(dataOf(first)).toContain('first');
    const again = await ask(path);
    expect([statusOf(first), statusOf(again), answered]).toEqual([STORED, HIT, 1]);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(again.headers.get('surrogate-key')).toContain(topic.documentId);

    await strapi
      .documents('api::author.author')
      .create({ locale: 'zh-Hant', data: { name: '他人', slug: 'somebody-else' } });
    expect(statusOf(await ask(path))).toBe(HIT);
    await rename(topic.documentId, 'second');
    const renamed = await ask(path);
    expect([statusOf(renamed), dataOf(renamed)]).toEqual([
      STORED,
      expect.arrayContaining(['second']),
    ]);
  });

  test('has an answer for each address', async () => {
    const path = serve((ctx) => ctx.query.edition);
    for (const edition of ['morning', 'evening', 'morning']) {
      expect(dataOf(await ask(`${path}?edition=${edition}`))).toBe(edition);
    }
  });

  test.each<[string, Handler, object?]>([
    ['that does not say so', slugs, {}],
    ['that says something else', slugs, { keepAnswers: 'yes' }],
    ['that reads a header', (ctx) => ctx.get('X-Edition')],
    ['that reads a cookie', (ctx) => ctx.cookies.get('edition')],
    ['that reads where one asks from', (ctx) => ctx.ip],
    ['that gives a cookie', (ctx) => void ctx.cookies.set('edition', 'morning')],
    ['that reads drafts', () => articles().findMany({ locale: 'zh-Hant', status: 'draft' })],
    [
      'that asks the database the time',
      () => strapi.db.connection.select(strapi.db.connection.raw('now()')).from('topics'),
    ],
    [
      'that does without what it could not read',
      () => strapi.db.connection.raw('select nonsense').catch(() => 'nothing'),
    ],
  ])('is not kept %s', async (...[, answer, config]) => {
    let answered = 0;
    const path = serve((ctx) => {
      answered += 1;
      return answer(ctx);
    }, config);
    for (let time = 1; time <= 3; time += 1) {
      const given = await ask(path);
      expect([given.status, answered, statusOf(given)]).toEqual([200, time, null]);
    }
  });

  test('is not kept while it fails', async () => {
    let isWell = false;
    const path = serve((ctx) => (isWell ? slugs() : (ctx.status = 404)));
    expect((await ask(path)).status).toBe(404);
    isWell = true;
    expect([(await ask(path)).status, (await ask(path)).status]).toEqual([200, 200]);
  });
});

describe('GraphQL', () => {
  const post = (body: object) =>
    visitor()
      .post('/graphql')
      .set('Content-Type', 'application/json')
      .send(body)
      .then(({ status, headers, body: answer }) => ({
        status,
        cacheStatus: (headers as Record<string, string>)['cache-status'],
        answer: answer as { data?: unknown; errors?: unknown },
      }));
  const get = (parameters: Record<string, string>) =>
    visitor()
      .get('/graphql')
      .query(parameters)
      .set('Apollo-Require-Preflight', 'true')
      .then(({ headers, body: answer }) => ({
        cacheStatus: (headers as Record<string, string>)['cache-status'],
        answer: answer as { data?: unknown; errors?: { message: string }[] },
      }));

  test('a query is answered from memory, sent as it may be', async () => {
    const first = await post({ query: '{ topics(locale: "zh-Hant") { name } }' });
    const second = await post({ query: '{topics(locale:"zh-Hant"){name}} # again' });
    expect(first.cacheStatus).toContain('stored');
    expect(second).toEqual({ ...first, cacheStatus: HIT });
    const byGet = { query: '{ topics(locale: "zh-Hant") { name } }' };
    expect((await get(byGet)).answer).toEqual(first.answer);
    expect(await get(byGet)).toEqual({ cacheStatus: HIT, answer: first.answer });
  });

  test('what its variables ask for is another answer', async () => {
    const query = 'query A($locale: I18NLocaleCode) { topics(locale: $locale) { name } }';
    const [one, other] = [
      await post({ query, variables: { locale: 'zh-Hant' } }),
      await post({ query, variables: { locale: 'zh-Hans' } }),
    ];
    expect(one.answer).not.toEqual(other.answer);
    expect(await post({ query, variables: { locale: 'zh-Hans' } })).toEqual({
      ...other,
      cacheStatus: HIT,
    });
  });

  test('a POST is answered whole, whatever its sender has already', async () => {
    const query = '{ topics(locale: "zh-Hant") { name slug } }';
    const asked = () => visitor().post('/graphql').send({ query });
    const { headers, body: first } = await asked();
    const { etag } = headers as { etag: string };
    const { status, body } = await asked().set('If-None-Match', etag);
    expect(status).toBe(200);
    expect(body).toEqual(first);
  });

  test('variables are what Apollo reads in an address, and nothing else', async () => {
    const query = 'query ($slug: String) { topics(filters: { slug: { eq: $slug } }) { slug } }';
    // There is no such parameter: all topics.
    const all = await get({ query, 'variables[slug]': 'nothing' });
    expect(all.answer.data).not.toEqual({ topics: [] });
    const none = await get({ query, variables: JSON.stringify({ slug: 'nothing' }) });
    expect(none.answer).toEqual({ data: { topics: [] } });
  });

  test('a locale in the address says nothing of whose language is answered', async () => {
    for (const method of ['get', 'post'] as const) {
      for (const locale of ['zh-Hant', 'zh-Hans']) {
        const path = '/graphql?locale=zh-TW&query=%7Btopics%7Blocale%7D%7D';
        const asked = visitor()[method](path).set('Apollo-Require-Preflight', 'true');
        const sent = method === 'post' ? asked.send({ query: '{ topics { locale } }' }) : asked;
        const { headers } = await sent.set('Accept-Language', locale).expect(200);
        expect(headers).toMatchObject({ 'content-language': locale });
      }
    }
  });

  test('a persisted query is found by its hash, once somebody has sent it', async () => {
    const query = '{ authors(locale: "zh-Hant") { name slug } }';
    const extensions = JSON.stringify({
      persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
    });
    expect((await get({ extensions })).answer.errors?.[0]?.message).toBe('PersistedQueryNotFound');
    const sent = await get({ query, extensions });
    expect(sent.answer.data).toBeDefined();
    expect(await get({ extensions })).toEqual({ cacheStatus: HIT, answer: sent.answer });
  });

  test('a browser is shown a page, which nobody else is given', async () => {
    const path = `/graphql?query=${encodeURIComponent('{ topics { slug documentId } }')}`;
    const shown = () => visitor().get(path).set('Accept', 'text/html,*/*;q=0.8').expect(200);
    for (const { headers, text } of [await shown(), await shown()]) {
      expect(headers).toMatchObject({ 'content-type': expect.stringContaining('text/html') });
      expect(headers).not.toHaveProperty('cache-status');
      expect(text).toContain('<html');
    }
    const { body } = await visitor().get(path).set('Apollo-Require-Preflight', 'true').expect(200);
    expect(body).toHaveProperty('data.topics');
    expect((await shown()).text).toContain('<html');
  });

  test('a forged form is refused, also where the answer is in memory', async () => {
    const query = '{ topics { slug } }';
    await get({ query });
    await visitor().get('/graphql').query({ query }).expect(400);
  });

  test('errors are not kept, nor what only some of the data came with', async () => {
    for (const query of ['{ topics { nonsense } }', '{ usersPermissionsUsers { username } }']) {
      for (let time = 0; time < 2; time += 1) {
        const { cacheStatus, answer } = await post({ query });
        expect(answer.errors).toBeDefined();
        expect(cacheStatus).toBeUndefined();
      }
    }
  });
});

test('those who ask for the same at the same time are given one answer', async () => {
  const path = `${story}&fields=title,summary`;
  let statements = 0;
  const count = () => (statements += 1);
  newsroom.strapi.db.connection.on('query-response', count);
  const given = await Promise.all(Array.from({ length: 20 }, () => ask(path)));
  newsroom.strapi.db.connection.removeListener('query-response', count);
  expect(new Set(given.map(({ body }) => body.toString())).size).toBe(1);
  expect(given.filter((one) => statusOf(one) === HIT)).toHaveLength(19);
  expect(statements).toBeLessThan(12);
});
