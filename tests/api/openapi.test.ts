import { visitor } from '../helpers/people';

interface Document {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, unknown> }> | undefined>;
  components: { schemas: Record<string, unknown> };
}

let document: Document;

beforeAll(async () => {
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
