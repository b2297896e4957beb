import { administrator, visitor } from '../helpers/people';
import { readProvidedArticle } from '../helpers/provided-article';

const PERMISSION = 'plugin::users-permissions.permission';

let count = 0;

/** What is asked of the database for a request that nobody has sent before, by the tables it asks of. */
const statementsOf = async (path: string): Promise<string[]> => {
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => statements.push(sql);
  newsroom.strapi.db.connection.on('query', note);
  count += 1;
  await visitor().get(`${path}&pagination[pageSize]=${count}`).expect(200);
  newsroom.strapi.db.connection.removeListener('query', note);
  return statements;
};

test('what visitors may read and which locale is the default are asked for once', async () => {
  await statementsOf('/api/topics?sort=slug');
  const statements = await statementsOf('/api/topics?sort=slug');
  expect(statements.filter((sql) => /up_permissions|strapi_core_store/.test(sql))).toEqual([]);
  // The topics, with where each version comes from; how many there are is known.
  expect(statements.filter((sql) => sql.startsWith('select'))).toHaveLength(1);
});

test('what visitors may not read any more is refused at once, and given again', async () => {
  const admin = await administrator();
  const { body } = await admin.get('/users-permissions/roles').expect(200);
  const { roles } = body as { roles: { id: number; type: string; name: string }[] };
  const role = roles.find(({ type }) => type === 'public');
  const path = `/users-permissions/roles/${role?.id}`;
  const before = (await admin.get(path).expect(200)).body as { role: { permissions: unknown } };
  const refused = structuredClone(before.role) as Role;
  refused.permissions['api::topic'].controllers.topic.find.enabled = false;
  await visitor().get('/api/topics').expect(200);
  await admin.put(path).send(refused).expect(200);
  await visitor().get('/api/topics').expect(403);
  await admin.put(path).send(before.role).expect(200);
  await visitor().get('/api/topics').expect(200);
});

interface Role {
  permissions: Record<
    string,
    { controllers: Record<string, Record<string, { enabled: boolean }>> }
  > & { 'api::topic': { controllers: { topic: { find: { enabled: boolean } } } } };
}

const setDefault = async (code: string): Promise<void> => {
  const admin = await administrator();
  const { body: locales } = await admin.get('/i18n/locales').expect(200);
  const { id } = (locales as { id: number; code: string }[]).find((one) => one.code === code) ?? {};
  await admin.put(`/i18n/locales/${id}`).send({ isDefault: true }).expect(200);
};

test('another default locale is answered at once', async () => {
  const { documentId } = await readProvidedArticle('zh-Hant');
  const read = async () =>
    (await visitor().get(`/api/news-articles/${documentId}`).expect(200)).body as {
      data: { locale: string };
    };
  expect((await read()).data.locale).toBe('zh-Hant');
  await setDefault('zh-Hans');
  expect((await read()).data.locale).toBe('zh-Hans');
  await setDefault('zh-Hant');
  expect((await read()).data.locale).toBe('zh-Hant');
});

test('nor is an answer kept for another locale than it is in, whenever that changed', async () => {
  const path = '/api/authors?sort=slug&fields=slug,locale';
  const ask = (language?: string) =>
    visitor()
      .get(path)
      .set(language === undefined ? {} : { 'Accept-Language': language })
      .expect(200);
  const locales = newsroom.strapi.get<{ read(): Promise<unknown> }>('newsroom.locales');
  const readLocales = locales.read;
  let isChanged = false;
  // Between what the answer is kept by and what it is read from.
  locales.read = async () => {
    const before = await readLocales.call(locales);
    if (!isChanged) {
      isChanged = true;
      await setDefault('zh-Hans');
    }
    return before;
  };
  try {
    expect((await ask()).headers).toMatchObject({ 'content-language': 'zh-Hans' });
  } finally {
    locales.read = readLocales;
  }
  expect((await ask('zh-TW')).headers).toMatchObject({ 'content-language': 'zh-Hant' });
  await setDefault('zh-Hant');
});

test('what a transaction takes back was never remembered', async () => {
  const query = newsroom.strapi.db.query(PERMISSION);
  const service = newsroom.strapi
    .plugin('users-permissions')
    .service<{ findPublicPermissions(): Promise<unknown[]> }>('permission');
  const before = await service.findPublicPermissions();
  await newsroom.strapi.db
    .transaction(async () => {
      await query.deleteMany({ where: { action: 'api::topic.topic.find' } });
      expect(await service.findPublicPermissions()).toHaveLength(before.length - 1);
      throw new Error('changed my mind');
    })
    .catch(() => undefined);
  expect(await service.findPublicPermissions()).toHaveLength(before.length);
  await visitor().get('/api/topics').expect(200);
});
