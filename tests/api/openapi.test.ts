import { generate } from '@strapi/openapi';

import { completeDocument, type PathItem } from '../../src/content-api/openapi/complete-document';
import { withoutMoments } from '../../src/content-api/openapi/without-moments';
import { buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { apiToken, visitor } from '../helpers/people';

interface Document {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation> | undefined>;
  components: { schemas: Record<string, unknown> };
}
interface Operation {
  parameters: { name: string; in: string; required: boolean; schema: unknown }[];
  responses: Record<string, Response | undefined>;
}
interface Response {
  content?: { 'application/json': { schema: { properties: { data: Schema } } } };
}
interface Listed {
  data: { documentId: string; slug: string }[];
}
interface Schema {
  properties: Record<string, unknown>;
}

const ADDRESS = '/api/openapi.json';
let document: Document;
let schemasAskedFor: jest.SpyInstance;

beforeAll(async () => {
  schemasAskedFor = jest.spyOn(newsroom.strapi.contentAPISchemaRegistry, 'entries');
  await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
  await buildTopic({ name: '足球' });
  await buildAuthor('陳大文');
  const { body } = await visitor().get(ADDRESS).expect(200);
  document = body as Document;
});

test('nobody who asks for the document has it made: that was before', () => {
  expect(schemasAskedFor).not.toHaveBeenCalled();
});

const ask = async (headers: Record<string, string>, method = 'GET') => {
  const answer = await fetch(`${newsroom.url}${ADDRESS}`, { method, headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

test.each([
  ['identity', null, 100_000, 1_000_000],
  ['gzip', 'gzip', 1_000, 40_000],
  ['gzip, br', 'br', 1_000, 40_000],
])('it is sent to who accepts %s encoded with %s', async (accepted, encoding, least, most) => {
  const words = { 'accept-encoding': accepted };
  const { headers, text } = await ask(words);
  expect(headers.get('content-encoding')).toBe(encoding);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(headers.get('vary')).toContain('Accept-Encoding');
  expect(Number(headers.get('content-length'))).toBeGreaterThan(least);
  expect(Number(headers.get('content-length'))).toBeLessThan(most);
  expect(JSON.parse(text)).toEqual(document);
  const head = await ask(words, 'HEAD');
  for (const name of ['etag', 'content-length', 'content-type']) {
    expect([name, head.headers.get(name)]).toEqual([name, headers.get(name)]);
  }
  const tag = headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[\w-]{27,}"$/);
  for (const method of ['GET', 'HEAD']) {
    const again = await ask({ ...words, 'if-none-match': tag }, method);
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
  }
  expect((await ask({ ...words, 'if-none-match': '"x"' })).status).toBe(200);
});

test('a program with a token is sent the same', async () => {
  const { headers } = await (await apiToken('read-only')).get(ADDRESS).expect(200);
  expect(headers).toMatchObject({ etag: (await ask({})).headers.get('etag') });
});

test('it is what Strapi makes, completed, and every node’s is the same', () => {
  // Strapi's zod, which a test has another of, knows what schemas are described as.
  const undescribed = (made: object) =>
    JSON.parse(JSON.stringify(made, withoutMoments), (name, value: unknown) =>
      name === 'description' && typeof value === 'string' ? undefined : value,
    ) as unknown;
  const { document: made } = generate(newsroom.strapi, { type: 'content-api' });
  const [{ url: server } = { url: '' }] = document.servers;
  const completed = completeDocument(made as object, { server });
  expect(undescribed(document)).toEqual(undescribed(completed));
  expect(JSON.stringify(document)).toContain('"description":"A datetime field"');
  expect(JSON.stringify(document)).not.toMatch(/"default":"\d{4}-/);
});

test.each([['news-articles'], ['topics'], ['authors']])(
  'whoever puts together what it says finds a list of %s, and one by its id and by its slug',
  async (kind) => {
    const read = async (path: string, values: Record<string, string> = {}) => {
      expect(Object.keys(document.paths)).toContain(path);
      const named = path.replace(/\{(.+?)\}/g, (_whole, name: string) => values[name] ?? '');
      const [server] = document.servers;
      const { pathname } = new URL(`${server?.url}${named}`, `${newsroom.url}${ADDRESS}`);
      return (await visitor().get(pathname).expect(200)).body as unknown;
    };
    const { data } = (await read(`/${kind}`)) as Listed;
    const { documentId: id = '', slug = '' } = data[0] ?? {};
    expect(await read(`/${kind}/{id}`, { id })).toMatchObject({ data: { slug } });
    const bySlug = await read(`/${kind}/by-slug/{slug}`, { slug });
    expect(bySlug).toMatchObject({ data: { documentId: id } });
  },
);

test('what is said of all operations of a path is none of them, and stays as it is', () => {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const said = { summary: 'One', servers: [{ url: '/v2' }], parameters: [id], 'x-of': { a: 1 } };
  const item: PathItem = { ...said, get: {}, trace: { parameters: [] } };
  const { paths } = completeDocument({ paths: { '/a/{id}/{part}': item } }, { server: '/api' });
  const part = { ...id, name: 'part' };
  const responses = { '2XX': { description: 'Success' }, 503: expect.anything() as object };
  const completed = { parameters: [part], responses };
  expect(paths).toEqual({ '/a/{id}/{part}': { ...said, get: completed, trace: completed } });
});

test.each([
  ['/news-articles', ['get', 'post']],
  ['/news-articles/{id}', ['get', 'put', 'delete']],
  ['/news-articles/by-slug/{slug}', ['get']],
  ['/topics', ['get', 'post']],
  ['/topics/by-slug/{slug}', ['get']],
  ['/authors/by-slug/{slug}', ['get']],
  ['/article-import', ['post']],
  ['/article-import/preview', ['post']],
  ['/hant-hans/convert', ['post']],
])('the OpenAPI document describes %s', (path, methods) => {
  expect(document.openapi).toMatch(/^3\.1/);
  expect(Object.keys(document.paths[path] ?? {})).toEqual(expect.arrayContaining(methods));
});

test('it tells nothing of the admin panel, and of no address that is not there', async () => {
  const paths = Object.keys(document.paths);
  expect(paths.filter((path) => /admin|content-manager|previous-slug/.test(path))).toEqual([]);
  // Whatever can be asked for without an id is answered or refused; none of it is unknown.
  for (const path of paths.filter((one) => document.paths[one]?.get && !one.includes('{'))) {
    const { status } = await visitor().get(`/api${path}`);
    expect([path, status === 404 || status >= 500]).toEqual([path, false]);
  }
});

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => ({
      name: `${method} ${path}`,
      path,
      ...operation,
    })),
  );

test('whatever stands in a path is declared, once, as a parameter of it', () => {
  for (const { name, path, parameters } of operations()) {
    const inPath = parameters.filter((one) => one.in === 'path');
    const named = [...path.matchAll(/\{([^}]+)\}/g)].map(([, parameter]) => parameter);
    expect([name, inPath.map((one) => one.name).sort()]).toEqual([name, named.sort()]);
    expect(inPath.every(({ required, schema }) => required && schema !== undefined)).toBe(true);
    const names = parameters.map((one) => `${one.in} ${one.name}`);
    expect([name, names]).toEqual([name, [...new Set(names)]]);
  }
});

test('every path is a template of addresses', () => {
  const paths = Object.keys(document.paths);
  expect(paths.filter((path) => !/^(\/([\w-]+|\{\w+\}))+$/.test(path))).toEqual([]);
  expect(document.paths['/connect/{provider}']?.get?.responses).toMatchObject({ 302: {} });
});

test('no id is a UUID', () => {
  expect(JSON.stringify(document)).not.toMatch(/"uuid"|UUID/);
});

test.each(['news-articles', 'topics', 'authors'])('a locale of %s is any language tag', (kind) => {
  const said = (path: string, method: string) =>
    document.paths[path]?.[method]?.parameters.find(({ name }) => name === 'locale')?.schema;
  for (const path of [`/${kind}`, `/${kind}/{id}`, `/${kind}/by-slug/{slug}`]) {
    const description = expect.stringMatching(/language tag.*Accept-Language/) as string;
    expect(said(path, 'get')).toMatchObject({ type: 'string', description });
  }
  const description = expect.stringMatching(/language tag.*default locale/) as string;
  expect(said(`/${kind}/{id}`, 'put')).toMatchObject({ type: 'string', description });
});

test('every question has an answer that is no error, and every reference leads somewhere', () => {
  for (const { name, responses } of operations()) {
    expect([name, responses[503]]).toMatchObject([name, { headers: { 'Retry-After': {} } }]);
    expect([name, Object.keys(responses).some((status) => /^[23]/.test(status))]).toEqual([
      name,
      true,
    ]);
  }
  const references = JSON.stringify(document).matchAll(
    /"\$ref":"#\/components\/schemas\/([^"]+)"/g,
  );
  for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty(name);
});

test.each([
  ['news-articles', ['locale', 'fields', 'populate', 'status'], []],
  ['topics', ['locale', 'fields', 'populate'], ['breadcrumb']],
  ['authors', ['locale', 'fields', 'populate'], []],
])('%s by slug are asked and answered as by document id', async (kind, least, added) => {
  const bySlug = document.paths[`/${kind}/by-slug/{slug}`]?.get;
  const byId = document.paths[`/${kind}/{id}`]?.get;
  const inQuery = (operation?: Operation) =>
    operation?.parameters.filter((one) => one.in === 'query');
  expect(inQuery(bySlug)).toEqual(inQuery(byId));
  expect(inQuery(bySlug)?.map(({ name }) => name)).toEqual(expect.arrayContaining(least));
  expect(bySlug?.responses).toMatchObject({ 301: { headers: { Location: {} } }, 404: {} });
  const answered = (operation?: Operation) =>
    operation?.responses[200]?.content?.['application/json'].schema.properties.data.properties;
  const described = Object.keys(answered(bySlug) ?? {});
  expect(described).toEqual([...Object.keys(answered(byId) ?? {}), ...added]);
  // All that is in an answer is described.
  const [one] = ((await visitor().get(`/api/${kind}`).expect(200)).body as Listed).data;
  const { body } = await visitor().get(`/api/${kind}/by-slug/${one?.slug}`).expect(200);
  const { data } = body as { data: object };
  expect(described).toEqual(expect.arrayContaining(Object.keys(data)));
  expect(Object.keys(data)).toEqual(expect.arrayContaining(['localizations', ...added]));
});

test.each([
  ['news-articles', true],
  ['topics', true],
  ['authors', true],
  ['upload/files', false],
])('a list of %s is read on from a place: %s', (kind, isReadOn) => {
  const names = document.paths[`/${kind}`]?.get?.parameters.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['pagination[page]', 'pagination[limit]']));
  expect(names?.includes('pagination[after]')).toBe(isReadOn);
});
