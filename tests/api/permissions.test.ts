import { buildArticle } from '../builders/articles';
import { administrator, apiToken, visitor } from '../helpers/people';
import { readProvidedArticle } from '../helpers/provided-article';

describe('a visitor', () => {
  test.each(['news-articles', 'topics', 'authors'])('reads %s, one and all', async (type) => {
    const { body } = (await visitor().get(`/api/${type}`).expect(200)) as {
      body: { data: { documentId: string }[] };
    };
    expect(body.data.length).toBeGreaterThan(0);
    await visitor().get(`/api/${type}/${body.data[0]!.documentId}`).expect(200);
  });

  test.each(['news-articles', 'topics', 'authors'])('writes no %s', async (type) => {
    const data = { title: 'x', name: 'x', slug: 'x' };
    await visitor().post(`/api/${type}`).send({ data }).expect(403);
    const { documentId } = await readProvidedArticle('zh-Hant');
    await visitor().put(`/api/${type}/${documentId}`).send({ data }).expect(403);
    await visitor().delete(`/api/${type}/${documentId}`).expect(403);
  });

  test.each([
    ['get', '/api/upload/files'],
    ['get', '/api/users'],
    ['get', '/api/users/me'],
    ['get', '/api/i18n/locales'],
    ['get', '/api/content-type-builder/content-types'],
    ['post', '/api/upload'],
    ['post', '/api/auth/local'],
    ['post', '/api/auth/local/register'],
    ['post', '/api/auth/forgot-password'],
  ] as const)('is refused %s %s', async (method, address) => {
    await visitor()[method](address).send({}).expect(403);
  });

  test.each([
    'login(input: { identifier: "a@b.example", password: "Secret-1" }) { jwt }',
    'register(input: { username: "a", email: "a@b.example", password: "Secret-1" }) { jwt }',
    'forgotPassword(email: "a@b.example") { ok }',
    'resetPassword(password: "Secret-1", passwordConfirmation: "Secret-1", code: "x") { jwt }',
    'changePassword(currentPassword: "x", password: "y", passwordConfirmation: "y") { jwt }',
    'emailConfirmation(confirmation: "x") { jwt }',
    'createNewsArticle(data: { title: "x", slug: "x" }) { title }',
    'deleteAuthor(documentId: "x") { documentId }',
    'deleteUploadFile(id: "1") { name }',
  ])('is refused the mutation %s', async (mutation) => {
    const { body } = await visitor()
      .post('/graphql')
      .send({ query: `mutation { ${mutation} }` });
    expect(body).toMatchObject({
      errors: [{ message: 'Forbidden access', extensions: { code: 'FORBIDDEN' } }],
    });
    expect(await newsroom.strapi.db.query('plugin::users-permissions.user').count()).toBe(0);
  });

  test('is refused what the admin panel asks', async () => {
    await visitor().get('/content-manager/content-types').expect(401);
    await visitor().get('/admin/users').expect(401);
  });
});

test('an API token writes what it may, and only that', async () => {
  const reading = await apiToken('read-only');
  const writing = await apiToken('full-access');
  const data = { title: '由程式寫入', slug: 'written-by-a-program' };
  await reading.post('/api/news-articles').send({ data }).expect(403);
  await writing.post('/api/news-articles?locale=zh-Hant').send({ data }).expect(201);
});

test('a picture tells nothing of what it belongs to', async () => {
  const { strapi } = newsroom;
  const file: { id: number } = await strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'a.png',
      hash: 'a',
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: '/a.png',
      provider: 'local',
    },
  });
  const shown = await buildArticle({ data: { cover: file.id }, publish: ['zh-Hant', 'zh-Hans'] });
  await buildArticle({ data: { title: '未發佈而用同一張圖', cover: file.id } });
  for (const populate of ['populate[cover][populate]=related', 'populate[cover][populate]=*']) {
    const { text } = await visitor().get(`/api/news-articles/${shown.documentId}?${populate}`);
    expect(text).not.toContain('未發佈');
  }
  const { text } = await visitor()
    .post('/graphql')
    .send({ query: '{ newsArticles { cover { related { ... on NewsArticle { title } } } } }' })
    .expect(400);
  expect(text).toContain('related');
  const { body } = await visitor().get(`/api/news-articles/${shown.documentId}`).expect(200);
  expect(body).toMatchObject({ data: { cover: { url: '/a.png' } } });
});

test('an administrator reads the bootstrap’s two roles beside those of Strapi', async () => {
  const { body } = (await (await administrator()).get('/admin/roles').expect(200)) as {
    body: { data: { name: string }[] };
  };
  expect(body.data.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['記者 Reporter', '編輯 Editor', 'Super Admin', 'Editor', 'Author']),
  );
});
