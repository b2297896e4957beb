import type { Agent } from 'supertest';

import { ARTICLE, articles, buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { apiToken, visitor } from '../helpers/people';
import { readProvidedArticle } from '../helpers/provided-article';

interface Answer {
  readonly headers: Record<string, string | undefined>;
  readonly body: { readonly data: Record<string, unknown>; readonly meta: unknown };
}

afterEach(() => jest.restoreAllMocks());

const read = async (path: string, { who = visitor(), status = 200 } = {}): Promise<Answer> =>
  await who.get(`/api/${path}`).expect(status);

const statementsOf = async (ask: () => Promise<unknown>): Promise<string[]> => {
  const { connection } = newsroom.strapi.db;
  const statements: string[] = [];
  const remember = ({ sql }: { sql: string }) => statements.push(sql);
  connection.on('query', remember);
  try {
    await ask();
  } finally {
    connection.removeListener('query', remember);
  }
  return statements;
};

describe('a story by its slug', () => {
  test('is just what it is by its document id, in either script', async () => {
    const { slug, documentId } = await readProvidedArticle('zh-Hant');
    for (const query of [
      '',
      '?locale=zh-TW',
      '?locale=zh-CN',
      '?fields=title',
      '?populate=topics',
    ]) {
      const bySlug = await read(`news-articles/by-slug/${slug}${query}`);
      const byId = await read(`news-articles/${documentId}${query}`);
      expect(bySlug.body).toEqual(byId.body);
      expect(bySlug.headers['content-language']).toBe(byId.headers['content-language']);
      expect(bySlug.headers.vary).toBe(byId.headers.vary);
    }
    const simplified = await read(`news-articles/by-slug/${slug}?locale=zh-CN`);
    expect(simplified.body).toMatchObject({
      data: { locale: 'zh-Hans', localizations: [{ locale: 'zh-Hant', slug }] },
      meta: { convertedFrom: 'zh-Hant' },
    });
    expect(simplified.body.data.principles).toHaveLength(7);
  });

  test('is answered in what the browser prefers', async () => {
    const { slug } = await readProvidedArticle('zh-Hant');
    const { headers, body } = await visitor()
      .get(`/api/news-articles/by-slug/${slug}`)
      .set('Accept-Language', 'zh-CN')
      .expect(200);
    expect(body).toMatchObject({ data: { locale: 'zh-Hans' } });
    expect(headers).toMatchObject({ 'content-language': 'zh-Hans' });
    expect(headers.vary).toMatch(/Accept-Language/);
    await visitor().head(`/api/news-articles/by-slug/${slug}`).expect(200);
  });

  test('is found by one statement, which reads no more than the document id', async () => {
    const { slug } = await readProvidedArticle('zh-Hant');
    // Of another address, so that it is not answered from memory.
    const statements = await statementsOf(() =>
      read(`news-articles/by-slug/${slug}?fields=summary`),
    );
    const finding = statements.filter((sql) => sql.includes('"slug" = '));
    expect(finding).toEqual([expect.stringMatching(/^select "t0"."document_id" from /) as string]);
  });

  test.each([
    ['no-such-story', 404, 'NotFoundError'],
    ['no-such-story?locale=xx', 400, 'ValidationError'],
    ['no-such-story?sort=nope', 400, 'ValidationError'],
    ['no-such-story?status=draft', 403, 'PolicyError'],
    ['%00', 400, 'ValidationError'],
    ['', 404, 'NotFoundError'],
  ])('that there is not is refused in the form of Strapi: %s', async (path, status, name) => {
    const { body } = await read(`news-articles/by-slug/${path}`, { status });
    expect(body).toMatchObject({ data: null, error: { status, name } });
  });

  test('is nothing to visitors while it is a draft, and shown to a token', async () => {
    const { slug } = await buildArticle({ data: { title: '草稿' } });
    const path = `news-articles/by-slug/${slug}`;
    await read(path, { status: 404 });
    await read(`${path}?status=draft`, { status: 403 });
    const program = await apiToken('read-only');
    await read(path, { who: program, status: 404 });
    const { body } = await read(`${path}?status=draft&locale=zh-CN`, { who: program });
    expect(body.data).toMatchObject({ title: '草稿', slug, locale: 'zh-Hans' });
  });

  test('needs the permission to read it by its document id, and no other', async () => {
    const { slug } = await readProvidedArticle('zh-Hant');
    const path = `news-articles/by-slug/${slug}`;
    const may = await apiToken('custom', ['api::news-article.news-article.findOne']);
    await read(path, { who: may });
    const mayNot = await apiToken('custom', ['api::news-article.news-article.find']);
    await read(path, { who: mayNot, status: 403 });
  });
});

describe('a topic by its slug', () => {
  let slug: string;
  beforeAll(async () => {
    const top = await buildTopic({ name: '國際' });
    const middle = await buildTopic({ name: '亞洲', parent: top.documentId });
    const { documentId } = await buildTopic({ name: '東亞經濟', parent: middle.documentId });
    await buildTopic({ name: '貿易', parent: documentId });
    slug = 'dong-ya-jing-ji';
  });
  const names = (list: unknown) => (list as { name: string }[]).map(({ name }) => name);

  test('has the way to it from the top, and what is below it', async () => {
    const { body } = await read(`topics/by-slug/${slug}?locale=zh-CN`);
    expect(names(body.data.breadcrumb)).toEqual(['国际', '亚洲', '东亚经济']);
    expect(body.data.breadcrumb).toContainEqual({
      name: '亚洲',
      slug: 'ya-zhou',
      documentId: expect.any(String),
    });
    expect(names(body.data.children)).toEqual(['贸易']);
    expect(body.data.localizations).toMatchObject([{ locale: 'zh-Hant', slug, name: '東亞經濟' }]);
    expect(body.data).toMatchObject({ name: '东亚经济', slug });
    expect(body.meta).toEqual({ convertedFrom: 'zh-Hant' });
  });

  test('has its breadcrumb also where the shape is the client’s own', async () => {
    const { body } = await read(`topics/by-slug/${slug}?fields=name&populate=parent`);
    expect(Object.keys(body.data).sort()).toEqual([
      'breadcrumb',
      'documentId',
      'id',
      'name',
      'parent',
    ]);
    expect(names(body.data.breadcrumb)).toEqual(['國際', '亞洲', '東亞經濟']);
  });

  test('shows its breadcrumb to nobody who may not read other topics', async () => {
    const one = await apiToken('custom', ['api::topic.topic.findOne']);
    const { body } = await read(`topics/by-slug/${slug}`, { who: one });
    expect(body.data).toMatchObject({ slug });
    expect(body.data).not.toHaveProperty('breadcrumb');
    expect(body.data).not.toHaveProperty('children');
  });

  test('costs one statement for the whole way', async () => {
    const statements = await statementsOf(() => read(`topics/by-slug/${slug}`));
    expect(statements.filter((sql) => sql.startsWith('with recursive'))).toHaveLength(1);
  });
});

test('an author by slug has the versions in other scripts', async () => {
  await buildAuthor('陳靜文');
  const { body } = await read('authors/by-slug/chen-jing-wen');
  expect(body.data).toMatchObject({
    name: '陳靜文',
    portrait: null,
    localizations: [{ name: '陈静文', locale: 'zh-Hans', slug: 'chen-jing-wen' }],
  });
});

test.each(['news-articles', 'topics', 'authors'])(
  'one of %s that there is not is a 404 in the form of Strapi, as by its document id',
  async (type) => {
    const program = await apiToken('read-only');
    const noSuch = ['x', encodeURIComponent('沒有'), 'x'.repeat(5_000)].map(
      (slug) => `by-slug/${slug}`,
    );
    for (const who of [visitor(), program]) {
      for (const path of ['nosuchdocument', ...noSuch]) {
        const { body, headers } = await read(`${type}/${path}`, { who, status: 404 });
        expect(headers['content-type']).toBe('application/json; charset=utf-8');
        expect(body).toEqual({
          data: null,
          error: { status: 404, name: 'NotFoundError', message: 'Not Found', details: {} },
        });
      }
    }
  },
);

describe('a slug that was', () => {
  let program: Agent;
  beforeAll(async () => {
    program = await apiToken('full-access');
  });
  const moved = async (path: string): Promise<string | undefined> =>
    (await read(path, { status: 301 })).headers.location;
  const rename = async (documentId: string, slug: string, publish = true) => {
    await articles().update({ documentId, locale: 'zh-Hant', data: { slug } });
    if (publish) await articles().publish({ documentId, locale: ['zh-Hant', 'zh-Hans'] });
  };
  const build = (slug: string) =>
    buildArticle({ data: { title: slug, slug }, publish: ['zh-Hant', 'zh-Hans'] });
  const BY_SLUG = 'news-articles/by-slug';

  test('leads to the present one, and keeps the query, once the change is published', async () => {
    const { documentId } = await build('first-name');
    await rename(documentId, 'second-name', false);
    await read(`${BY_SLUG}/first-name`);
    await read(`${BY_SLUG}/second-name`, { status: 404 });
    await rename(documentId, 'second-name');
    const query = '?locale=zh-CN&fields[0]=title&populate=topics';
    expect(await moved(`${BY_SLUG}/first-name${query}`)).toBe(
      `/api/${BY_SLUG}/second-name${query}`,
    );
    expect(await moved(`${BY_SLUG}/first-name`)).toBe(`/api/${BY_SLUG}/second-name`);
    for (const any of ['?locale=*', '?locale[0]=zh-Hans&locale[1]=zh-Hant']) {
      expect(await moved(`${BY_SLUG}/first-name${any}`)).toBe(`/api/${BY_SLUG}/second-name${any}`);
    }
    await read(`${BY_SLUG}/second-name`);
    await visitor().head(`/api/${BY_SLUG}/first-name`).expect(301);
    const { headers } = await read(`${BY_SLUG}/first-name`, { status: 301 });
    expect(headers.vary).toMatch(/Accept-Language/);
    expect(headers['cache-control']).toBe('no-cache');
    const named = await read(`${BY_SLUG}/first-name?locale=zh-CN`, { status: 301 });
    expect(named.headers.vary).not.toMatch(/Accept-Language/);
  });

  test('is no way around the permission to read drafts', async () => {
    const { documentId } = await build('was-public');
    await rename(documentId, 'is-public');
    await read(`${BY_SLUG}/was-public?status=draft`, { status: 403 });
    await read(`${BY_SLUG}/was-public?locale=xx`, { status: 400 });
  });

  test('leads to the last of several at once, and back to the first without a loop', async () => {
    const { documentId } = await build('chain-a');
    await rename(documentId, 'chain-b');
    await rename(documentId, 'chain-c');
    expect(await moved(`${BY_SLUG}/chain-a`)).toBe(`/api/${BY_SLUG}/chain-c`);
    expect(await moved(`${BY_SLUG}/chain-b`)).toBe(`/api/${BY_SLUG}/chain-c`);
    await rename(documentId, 'chain-a');
    await read(`${BY_SLUG}/chain-a`);
    expect(await moved(`${BY_SLUG}/chain-b`)).toBe(`/api/${BY_SLUG}/chain-a`);
    expect(await moved(`${BY_SLUG}/chain-c`)).toBe(`/api/${BY_SLUG}/chain-a`);
  });

  test('belongs to the document that has it now, for good', async () => {
    const { documentId } = await build('wanted');
    await rename(documentId, 'given-up');
    const other = await buildArticle({ data: { title: '後來', slug: 'wanted' } });
    expect(await moved(`${BY_SLUG}/wanted`)).toBe(`/api/${BY_SLUG}/given-up`);
    await articles().publish({ documentId: other.documentId, locale: ['zh-Hant', 'zh-Hans'] });
    const { body } = await read(`${BY_SLUG}/wanted`);
    expect(body.data.documentId).toBe(other.documentId);
    await rename(other.documentId, 'wanted-no-more');
    expect(await moved(`${BY_SLUG}/wanted`)).toBe(`/api/${BY_SLUG}/wanted-no-more`);
    await articles().delete({ documentId: other.documentId, locale: '*' });
    await read(`${BY_SLUG}/wanted`, { status: 404 });
  });

  test('is gone with its document, and while nobody may read it', async () => {
    const { documentId } = await build('short-lived');
    await rename(documentId, 'still-short-lived');
    await articles().unpublish({ documentId, locale: '*' });
    await read(`${BY_SLUG}/short-lived`, { status: 404 });
    await read(`${BY_SLUG}/still-short-lived`, { status: 404 });
    await rename(documentId, 'third-life');
    expect(await moved(`${BY_SLUG}/short-lived`)).toBe(`/api/${BY_SLUG}/third-life`);
    expect(await moved(`${BY_SLUG}/still-short-lived`)).toBe(`/api/${BY_SLUG}/third-life`);
    await articles().delete({ documentId, locale: '*' });
    await read(`${BY_SLUG}/short-lived`, { status: 404 });
    const rows = await newsroom.strapi.db
      .query('api::previous-slug.previous-slug')
      .count({ where: { relatedDocumentId: documentId } });
    expect(rows).toBe(0);
  });

  test('leads nowhere where its document is published again while it is looked for', async () => {
    const { documentId } = await build('back-again');
    await articles().unpublish({ documentId, locale: '*' });
    const looking = jest.spyOn(newsroom.strapi.db.query(ARTICLE), 'findOne');
    looking.mockImplementationOnce(async () => {
      await articles().publish({ documentId, locale: ['zh-Hant', 'zh-Hans'] });
      return null;
    });
    const { body } = await read(`${BY_SLUG}/back-again`);
    expect(body.data).toMatchObject({ documentId, slug: 'back-again' });
  });

  test('stays with the document that it was, not with a clone', async () => {
    const { documentId } = await build('original');
    await rename(documentId, 'original-renamed');
    const clone = await articles().clone({
      documentId,
      data: { slug: 'a-clone-of-it' },
    } as never);
    const cloned = (clone as { documentId: string }).documentId;
    await articles().publish({ documentId: cloned, locale: '*' });
    expect(await moved(`${BY_SLUG}/original`)).toBe(`/api/${BY_SLUG}/original-renamed`);
    await read(`${BY_SLUG}/a-clone-of-it`);
  });

  test('is kept by what is published in the same write, or not at all', async () => {
    const { documentId } = await build('all-or-nothing');
    const rolledBack = newsroom.strapi.db.transaction(async () => {
      await rename(documentId, 'nothing-of-it');
      throw new Error('on purpose');
    });
    await expect(rolledBack).rejects.toThrow('on purpose');
    await read(`${BY_SLUG}/all-or-nothing`);
    await program
      .put(`/api/news-articles/${documentId}?locale=zh-HK&status=published`)
      .send({ data: { slug: 'all-of-it' } })
      .expect(200);
    expect(await moved(`${BY_SLUG}/all-or-nothing`)).toBe(`/api/${BY_SLUG}/all-of-it`);
    expect(await moved(`${BY_SLUG}/all-or-nothing?locale=zh-CN`)).toBe(
      `/api/${BY_SLUG}/all-of-it?locale=zh-CN`,
    );
  });

  test.each([
    ['topics', { name: '舊專題' }],
    ['authors', { name: '舊名' }],
  ])('of %s is kept as soon as they are saved', async (type, data) => {
    const { body } = (await program
      .post(`/api/${type}?locale=zh-TW`)
      .send({ data: { ...data, slug: `old-${type}` } })
      .expect(201)) as { body: { data: { documentId: string } } };
    await program
      .put(`/api/${type}/${body.data.documentId}?locale=zh-CN`)
      .send({ data: { slug: `new-${type}` } })
      .expect(200);
    for (const locale of ['zh-TW', 'zh-CN']) {
      const query = `?locale=${locale}`;
      expect(await moved(`${type}/by-slug/old-${type}${query}`)).toBe(
        `/api/${type}/by-slug/new-${type}${query}`,
      );
    }
    await read(`${BY_SLUG}/old-${type}`, { status: 404 });
  });

  test('is listed nowhere', async () => {
    await read('previous-slugs', { status: 404 });
    const { body } = (await program
      .post('/graphql')
      .send({ query: '{ __schema { types { name } } }' })
      .expect(200)) as { body: unknown };
    expect(JSON.stringify(body)).toContain('NewsArticle');
    expect(JSON.stringify(body)).not.toContain('PreviousSlug');
  });
});
