import { buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { visitor } from '../helpers/people';

interface Document {
  openapi: string;
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
  data: { slug: string }[];
}
interface Schema {
  properties: Record<string, unknown>;
}

let document: Document;

beforeAll(async () => {
  await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
  await buildTopic({ name: '足球' });
  await buildAuthor('陳大文');
  const { body } = await visitor().get('/api/openapi.json').expect(200);
  document = body as Document;
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

test('every question has an answer that is no error, and every reference leads somewhere', () => {
  for (const { name, responses } of operations()) {
    expect([name, Object.keys(responses).some((status) => status.startsWith('2'))]).toEqual([
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
