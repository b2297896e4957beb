import type { Core } from '@strapi/strapi';

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

type Headers = Record<string, string | undefined>;

/** Topics are found or not by what is read of the request, from now on. */
let finds: (ctx: Context) => boolean = () => false;

beforeAll(() => {
  newsroom.strapi.documents.use((context, next) => {
    if (context.uid !== 'api::topic.topic' || context.action !== 'findMany') return next();
    const ctx = newsroom.strapi.requestContext.get();
    if (ctx && finds(ctx)) Object.assign(context.params, { filters: { name: 'nothing' } });
    return next();
  });
});

afterEach(() => {
  finds = () => false;
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

test('what a middleware around everything makes of a header is for who sent it', async () => {
  const { middleware } = newsroom.strapi.server.app;
  const name: Middleware = (ctx, next) => {
    ctx.set('X-Named', ctx.get('X-Name'));
    return next();
  };
  // Where a plugin puts its own; Koa looks them up for each request.
  middleware.splice(1, 0, name);
  try {
    for (const one of ['王', '李', '王'].map(encodeURIComponent)) {
      for (let time = 0; time < 3; time += 1) {
        const { headers } = await visitor().get('/api/topics?locale=zh-Hant').set('X-Name', one);
        expect(headers).toMatchObject({ 'x-named': one });
      }
    }
  } finally {
    middleware.splice(middleware.indexOf(name), 1);
  }
});
