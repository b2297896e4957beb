import type { Modules } from '@strapi/strapi';

import { buildTopic } from '../builders/articles';
import { accessKey, visitor } from '../helpers/people';

// What somebody adds to Strapi's reading has its say in every answer, from the moment on that it is added.

const TOPIC = 'api::topic.topic';
type Middleware = Modules.Documents.Middleware.Middleware;

let programs: string;
let secret: string;
const stops: (() => unknown)[] = [];

beforeAll(async () => {
  secret = (await buildTopic({ name: '原名' })).documentId;
  const topics = newsroom.strapi.documents(TOPIC);
  await topics.update({ documentId: secret, locale: 'zh-Hant', data: { slug: 'mi-mi' } });
  await buildTopic({ name: '公開' });
  programs = await accessKey('read-only');
});

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const READS = new Set(['findMany', 'findFirst', 'findOne', 'count']);

/** Leaves the topic of the slug `mi-mi` out of whatever is read. */
const hide: Middleware = (context, next) => {
  if (context.uid === TOPIC && READS.has(context.action)) {
    const { filters } = context.params as { filters?: object };
    const others = { slug: { $ne: 'mi-mi' } };
    Object.assign(context.params, { filters: filters ? { $and: [filters, others] } : others });
  }
  return next();
};

const add = (middleware: Middleware): void => {
  stops.push(newsroom.strapi.documents.use(middleware) as unknown as () => unknown);
};

const ask = async (path: string, who = 'visitor') => {
  const headers = new Headers(who === 'program' ? { authorization: `Bearer ${programs}` } : {});
  const response = await fetch(`${newsroom.url}/api/${path}`, { headers, redirect: 'manual' });
  return { status: response.status, text: await response.text() };
};

const shows = async (path: string, who?: string): Promise<boolean> => {
  const { status, text } = await ask(path, who);
  expect({ path, status }).toEqual({ path, status: 200 });
  return text.includes('"slug":"mi-mi"');
};

/** Whether it is read whole, by one statement, past the Document Service. */
const isReadWhole = async (path: string, who: string): Promise<boolean> => {
  let isWhole = false;
  const note = ({ sql }: { sql: string }) => (isWhole ||= sql.includes('row_to_json'));
  newsroom.strapi.db.connection.on('query', note);
  await ask(path, who);
  newsroom.strapi.db.connection.removeListener('query', note);
  return isWhole;
};

const LISTS = [
  'topics',
  'topics?sort=name',
  'topics?locale=zh-Hans',
  'topics?pagination[limit]=50',
  'topics?filters[slug][$notNull]=true',
  'topics?fields=slug',
];

test.each(['visitor', 'program'])('a middleware hides from a %s what it hides', async (who) => {
  for (const path of LISTS)
    expect({ path, shown: await shows(path, who) }).toMatchObject({ shown: true });
  const { text } = await ask('topics', who);
  add(hide);
  for (const path of LISTS)
    expect({ path, shown: await shows(path, who) }).toEqual({ path, shown: false });
  const total = (listed: string) =>
    (JSON.parse(listed) as { meta: { pagination: { total: number } } }).meta.pagination.total;
  expect(total((await ask('topics', who)).text)).toBe(total(text) - 1);
  for (const path of ['topics/by-slug/mi-mi', 'topics/by-slug/yuan-ming', `topics/${secret}`]) {
    const { status, text: answered } = await ask(path, who);
    expect({ path, status }).toEqual({ path, status: 404 });
    expect(answered).not.toContain('mi-mi');
  }

  for (const stop of stops.splice(0)) stop();
  for (const path of LISTS)
    expect({ path, shown: await shows(path, who) }).toEqual({ path, shown: true });
  expect(await shows('topics/by-slug/mi-mi', who)).toBe(true);
  expect((await ask('topics/by-slug/yuan-ming', who)).status).toBe(301);
});

test('a middleware hides from GraphQL what it hides', async () => {
  const query = '{ topics { slug } }';
  const slugs = async () =>
    JSON.stringify((await visitor().post('/graphql').send({ query }).expect(200)).body);
  expect(await slugs()).toContain('mi-mi');
  add(hide);
  expect(await slugs()).not.toContain('mi-mi');
});

test('lists are read whole again once nothing has a say in them', async () => {
  expect(await isReadWhole('topics', 'program')).toBe(true);
  add(hide);
  expect(await isReadWhole('topics', 'program')).toBe(false);
  for (const stop of stops.splice(0)) stop();
  expect(await isReadWhole('topics', 'program')).toBe(true);
  add(Object.assign(((_context, next) => next()) as Middleware, { leavesReads: true }));
  expect(await isReadWhole('topics', 'program')).toBe(true);
});

test('what has no place in a list that is read by Strapi is refused there', async () => {
  expect((await ask('topics?pagination[after]=')).status).toBe(200);
  add(hide);
  const { status, text } = await ask('topics?pagination[after]=');
  expect({ status, text }).toMatchObject({ status: 400, text: expect.stringContaining('after') });
});

test('a subscriber to the database has its say where it hears of what is read', async () => {
  const { lifecycles } = newsroom.strapi.db;
  expect(await shows('topics')).toBe(true);
  const afterFindMany = ({ result }: { result: { slug: string }[] }) => {
    for (const found of result) if (found.slug === 'mi-mi') found.slug = 'hidden';
  };
  stops.push(lifecycles.subscribe({ models: [TOPIC], afterFindMany } as never));
  for (const path of LISTS)
    expect({ path, shown: await shows(path) }).toEqual({ path, shown: false });
  stops.push(lifecycles.subscribe({ models: [TOPIC], afterCreate: () => undefined }));
  stops.splice(0, 1)[0]?.();
  expect(await shows('topics')).toBe(true);
  expect(await isReadWhole('topics', 'program')).toBe(true);
});

test('a method that is given to a service later is asked', async () => {
  const services = newsroom.strapi.get<Registry>('services');
  const plain = newsroom.strapi.service(TOPIC) as unknown as Service;
  services.extend(TOPIC, () =>
    Object.assign(Object.create(plain) as Service, {
      find: () => Promise.resolve({ results: [], pagination: {} }),
    }),
  );
  stops.push(() => services.extend(TOPIC, () => plain));
  expect((await ask('topics', 'program')).text).toContain('"data":[]');
});

interface Service {
  find(...asked: unknown[]): Promise<unknown>;
}
/** The part of Strapi's registry that is used here. */
interface Registry {
  extend(uid: string, change: (service: Service) => Service): unknown;
}
