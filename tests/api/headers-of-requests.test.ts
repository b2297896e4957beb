import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

import type { Core } from '@strapi/strapi';

import { followHeaders, headersRead } from '../../src/freshness/follow-headers';
import { leaveOutRouter } from '../../src/freshness/leave-out-readers';
import { visitor } from '../helpers/people';

const HIT = 'newsroom; hit';

type Middleware = Core.Strapi['server']['app']['middleware'][number];
type Context = Parameters<Middleware>[0];

/** What a program of a newsroom, or a plugin, may read of a request; each says whether it finds something. */
const READERS: [string, (ctx: Context) => boolean, Record<string, string>][] = [
  ['a header', (ctx) => ctx.get('X-Edition') === 'none', { 'X-Edition': 'none' }],
  [
    'a header, from Node',
    (ctx) => ctx.req.headers['x-edition'] === 'none',
    { 'X-Edition': 'none' },
  ],
  ['whether there is a header', (ctx) => 'x-edition' in ctx.headers, { 'X-Edition': 'none' }],
  [
    'all headers',
    (ctx) => Object.values(ctx.request.headers).includes('none'),
    { 'X-Edition': 'none' },
  ],
  ['headers as they came', (ctx) => ctx.req.rawHeaders.includes('none'), { 'X-Edition': 'none' }],
  ['a cookie', (ctx) => ctx.cookies.get('edition') === 'none', { Cookie: 'edition=none' }],
  ['the host', (ctx) => ctx.host === 'none.example', { Host: 'none.example' }],
  [
    'languages, by itself',
    (ctx) => ctx.acceptsLanguages(['fr']) === 'fr' && ctx.get('Accept-Language') !== '',
    { 'Accept-Language': 'fr' },
  ],
];

const listed = async (headers: Record<string, string>) => {
  const answer = await visitor()
    .get('/api/topics?locale=zh-Hant&filters[name][$notNull]=true')
    .set(headers)
    .expect(200);
  const { data } = answer.body as { data: unknown[] };
  return { count: data.length, status: (answer.headers as Headers)['cache-status'] };
};

const listedByGraphql = async (headers: Record<string, string>) => {
  const answer = await visitor()
    .post('/graphql')
    .set(headers)
    .send({ query: '{ topics(locale: "zh-Hant", filters: { name: { notNull: true } }) { name } }' })
    .expect(200);
  const { data } = answer.body as { data: { topics: unknown[] } };
  return { count: data.topics.length, status: (answer.headers as Headers)['cache-status'] };
};

interface Router {
  use(middleware: Middleware): void;
  routes(): Middleware;
  readonly stack: unknown[];
}
type MakeCors = (config: object, context: { strapi: Core.Strapi }) => Middleware;

type Headers = Record<string, string | undefined>;

let count = 0;

/** Topics are found or not by what is read of the request, from now on. */
let finds: (ctx: Context) => boolean = () => false;

let stop: unknown;
beforeAll(() => {
  stop = newsroom.strapi.documents.use((context, next) => {
    if (context.uid !== 'api::topic.topic' || context.action !== 'findMany') return next();
    const ctx = newsroom.strapi.requestContext.get();
    if (ctx && finds(ctx)) Object.assign(context.params, { filters: { name: 'nothing' } });
    return next();
  });
});

afterEach(() => {
  finds = () => false;
});

afterAll(() => {
  (stop as () => void)();
});

describe.each([
  ['REST', listed],
  ['GraphQL', listedByGraphql],
])('by %s', (door, list) => {
  test('what reads nothing of a request is answered from memory', async () => {
    const { count } = await list({});
    expect(count).toBeGreaterThan(1);
    expect(await list({})).toEqual({ count, status: HIT });
    // Whatever else is sent, as proxies and browsers do.
    const others = { 'X-Request-Id': '1', 'X-Edition': 'none', 'User-Agent': 'a', Cookie: 'a=b' };
    expect(await list(others)).toEqual({ count, status: HIT });
  });

  test.each(READERS)('what reads %s is nobody else’s answer', async (what, read, headers) => {
    await newsroom.strapi.documents('api::topic.topic').create({
      locale: 'zh-Hant',
      status: 'published',
      data: { name: `題目 ${what}`, slug: `${door}-${what}`.replaceAll(/\W+/g, '-') },
    });
    finds = read;
    const everything = await list({});
    expect(everything.count).toBeGreaterThan(1);
    expect(await list(headers)).toEqual({ count: 0, status: undefined });
    expect(await list({})).toEqual({ ...everything, status: undefined });
  });
});

test('what reads where a request comes from is not kept', async () => {
  finds = (ctx) => ctx.ip === 'nowhere' || ctx.request.ip === 'nowhere';
  const list = () => visitor().get('/api/topics?locale=zh-Hans&filters[name][$notNull]=true');
  for (let time = 0; time < 2; time += 1) {
    expect((await list().expect(200)).headers).not.toHaveProperty('cache-status');
  }
});

describe('in front of all, where plugins put theirs', () => {
  const { strapi } = newsroom;
  let placed: Middleware | undefined;

  /** Koa looks its middlewares up for each request. */
  const place = (middleware: Middleware, where = 1) => {
    placed = middleware;
    strapi.server.app.middleware.splice(where, 0, middleware);
  };

  afterEach(() => {
    const { middleware } = strapi.server.app;
    if (placed) middleware.splice(middleware.indexOf(placed), 1);
  });

  /** Other words in each test: who is answered in front of Koa comes by no middleware. */
  const topics = (words: string, headers: Record<string, string> = {}) =>
    visitor().get(`/api/topics?locale=zh-Hant&${words}`).set(headers);

  test('what a middleware makes of a header is for who sent it', async () => {
    place((ctx, next) => {
      ctx.set('X-Named', ctx.get('X-Name'));
      return next() as unknown;
    });
    for (const name of ['王', '李', '王'].map(encodeURIComponent)) {
      for (let time = 0; time < 3; time += 1) {
        expect((await topics('sort=slug', { 'X-Name': name })).headers).toMatchObject({
          'x-named': name,
        });
      }
    }
  });

  test('and of the host it was asked by', async () => {
    place((ctx, next) => {
      ctx.set('X-Host', ctx.hostname);
      return next() as unknown;
    });
    for (const host of ['a.example', 'b.example', 'a.example']) {
      for (let time = 0; time < 3; time += 1) {
        expect((await topics('sort=name', { Host: host })).headers).toMatchObject({
          'x-host': host,
        });
      }
    }
  });

  test.each([
    ['REST', listed],
    ['GraphQL', listedByGraphql],
  ])('what it leaves for those behind it has a part in their answer by %s', async (_door, list) => {
    place((ctx, next) => {
      (ctx.state as { edition?: string }).edition = ctx.get('X-Edition');
      return next() as unknown;
    });
    finds = (ctx) => (ctx.state as { edition?: string }).edition === 'none';
    expect((await list({})).count).toBeGreaterThan(1);
    expect(await list({ 'X-Edition': 'none' })).toEqual({ count: 0, status: undefined });
    expect((await list({})).count).toBeGreaterThan(1);
  });

  test('what it makes of an answer is made each time', async () => {
    place(async (ctx, next) => {
      await next();
      ctx.status = 402;
      ctx.body = { data: null };
    });
    for (let time = 0; time < 3; time += 1) {
      // Nobody asked this before it was there.
      const { status, body } = await visitor().get('/api/topics?locale=zh-Hant&sort=slug:desc');
      expect({ status, body: body as unknown }).toEqual({ status: 402, body: { data: null } });
    }
  });

  test.each([
    ['a cookie', (ctx: Context) => void ctx.cookies.set('visit', `reader-${count}`)],
    ['a number', (ctx: Context) => ctx.set('X-Request-Number', `${count}`)],
  ])('%s that it gives a reader is nobody else’s', async (what, give) => {
    place(async (ctx, next) => {
      await next();
      count += 1;
      give(ctx);
    });
    const given = new Set<unknown>();
    for (let time = 0; time < 4; time += 1) {
      const { headers } = await topics(
        `sort=slug:desc&fields=${what === 'a cookie' ? 'slug' : 'name'}`,
      ).expect(200);
      const { 'set-cookie': cookie, 'x-request-number': number } = headers as Headers;
      given.add(String(cookie ?? number));
    }
    expect(given.size).toBe(4);
  });

  test.each([
    ['REST', '/api/topics?locale=zh-Hant&filters[slug][$notNull]=true'],
    ['GraphQL', `/graphql?query=${encodeURIComponent('{ topics { slug name locale } }')}`],
  ])('what it finds by another path, by %s, is kept by nobody', async (_door, path) => {
    place((ctx, next) => {
      if (ctx.path.startsWith('/edition/')) ctx.path = ctx.path.slice('/edition'.length);
      return next() as unknown;
    });
    finds = (ctx) => ctx.get('X-Edition') === 'none';
    const isEmpty = async (headers: Record<string, string>) => {
      const sent = { 'Apollo-Require-Preflight': 'true', ...headers };
      const { body } = await visitor().get(`/edition${path}`).set(sent).expect(200);
      return !JSON.stringify(body).includes('slug');
    };
    expect(await isEmpty({ 'X-Edition': 'none' })).toBe(true);
    expect(await isEmpty({})).toBe(false);
    expect(await isEmpty({ 'X-Edition': 'none' })).toBe(true);
  });

  test('who writes a header for others reads none', async () => {
    place((ctx, next) => {
      ctx.req.headers['x-edition'] = 'none';
      return next() as unknown;
    });
    await topics('sort=id');
    expect((await topics('sort=id')).headers).toMatchObject({ 'cache-status': HIT });
  });

  test('what decides who may read it in a browser is followed', async () => {
    const { strapi: app } = newsroom;
    const make = app.get<{ get(name: string): MakeCors }>('middlewares').get('strapi::cors');
    const origin = (ctx: Context) => (ctx.get('X-Tenant') === 'b' ? 'https://b.example' : '*');
    place(make({ origin }, { strapi: app }));
    for (let time = 0; time < 2; time += 1) {
      const { headers } = await topics('fields=slug')
        .set('Origin', 'https://a.example')
        .expect(200);
      expect(headers).not.toHaveProperty('cache-status');
    }
    // Nobody is let in by a page that asks by itself, and nothing is decided.
    await topics('fields=slug');
    expect((await topics('fields=slug')).headers).toMatchObject({ 'cache-status': HIT });
  });

  test('it may say where a request comes from', async () => {
    place((ctx, next) => {
      ctx.request.ip = '192.0.2.1';
      ctx.set('X-From', ctx.ip);
      return next() as unknown;
    });
    expect((await topics('sort=id:desc').expect(200)).headers).toMatchObject({
      'x-from': '192.0.2.1',
    });
  });

  test('behind a proxy, answers are kept as well', async () => {
    strapi.server.app.proxy = true;
    try {
      const headers = { 'X-Forwarded-Host': 'a.example', 'X-Forwarded-For': '192.0.2.1' };
      await topics('sort=name:desc', headers);
      expect((await topics('sort=name:desc', headers)).headers).toMatchObject({
        'cache-status': HIT,
      });
    } finally {
      strapi.server.app.proxy = false;
    }
  });
});

test.each(READERS)(
  'what reads %s on the way to its route is nobody else’s answer',
  async (what, read, headers) => {
    const { router } = newsroom.strapi.server as unknown as { router: Router };
    router.use((ctx, next) => {
      if (read(ctx)) Object.assign(ctx.query, { filters: { name: 'nothing' } });
      return next() as unknown;
    });
    // Where what a plugin puts in front of its routes comes.
    const [layer] = router.stack.splice(-1);
    if (layer) router.stack.unshift(layer);
    const path = `/api/topics?locale=zh-Hans&fields=slug&filters[slug][$ne]=${encodeURIComponent(what)}`;
    const count = async (sent: Record<string, string>) => {
      const { body } = await visitor().get(path).set(sent).expect(200);
      return (body as { data: unknown[] }).data.length;
    };
    try {
      expect(await count(headers)).toBe(0);
      expect(await count({})).toBeGreaterThan(1);
      expect(await count(headers)).toBe(0);
    } finally {
      router.stack.shift();
    }
  },
);

test('what stands in a GraphQL request beside its question is in no key', async () => {
  finds = (ctx) =>
    ctx.query.edition === 'none' ||
    (ctx.request.body as { edition?: string } | undefined)?.edition === 'none';
  const query = '{ topics(locale: "zh-Hans", filters: { name: { notNull: true } }) { slug } }';
  const count = async (address: string, body: object = {}) => {
    const answer = await visitor()
      .post(address)
      .send({ query, ...body })
      .expect(200);
    return (answer.body as { data: { topics: unknown[] } }).data.topics.length;
  };
  const all = await count('/graphql');
  expect(all).toBeGreaterThan(1);
  expect(await count('/graphql?edition=none')).toBe(0);
  expect(await count('/graphql', { edition: 'none' })).toBe(0);
  expect(await count('/graphql')).toBe(all);
});

const readHost: Middleware = (ctx) => ctx.host;

test.each<[string, (router: Router) => Middleware, string[]]>([
  ['what a router', (router) => router.routes(), []],
  [
    'not what somebody has put around a router',
    (router) => Object.assign(readHost.bind(null), { router }),
    ['host'],
  ],
  [
    'nor what a middleware without one',
    () => Object.assign(readHost.bind(null), { router: undefined }),
    ['host'],
  ],
])('%s reads of the host is left out', async (_what, make, read) => {
  const { router } = newsroom.strapi.server as unknown as { router: Router };
  const middleware = [make(router)];
  const server = { value: { app: { middleware } } };
  leaveOutRouter(Object.create(newsroom.strapi, { server }) as Core.Strapi);
  const req = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url: '/nothing' });
  const ctx = newsroom.strapi.server.app.createContext(req, new ServerResponse(req));
  followHeaders(ctx);
  await middleware[0]?.(ctx, () => Promise.resolve());
  expect([...headersRead(req)]).toEqual(read);
});
