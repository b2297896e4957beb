import { visitor } from '../helpers/people';
import { startAgain } from '../helpers/run-beside';

const ARTICLE = 'api::news-article.news-article';

interface ContentTypes {
  findContentType(uid: string): object;
  findConfiguration(model: object): Promise<Configuration>;
  updateConfiguration(model: object, configuration: Configuration): Promise<unknown>;
}
interface Configuration {
  metadatas: Record<string, { edit: { label: string } }>;
}

const contentTypes = () =>
  newsroom.strapi.plugin('content-manager').service<ContentTypes>('content-types');

test('starting again undoes nothing that people changed or deleted', async () => {
  const { strapi } = newsroom;

  const [article] = await strapi.documents(ARTICLE).findMany({ locale: 'zh-Hant' });
  await strapi.documents(ARTICLE).delete({ documentId: article!.documentId, locale: '*' });
  await strapi.db
    .query('plugin::users-permissions.permission')
    .deleteMany({ where: { action: 'api::author.author.find' } });
  await strapi.db
    .query('admin::role')
    .update({ where: { code: 'newsroom-reporter' }, data: { name: '特約記者' } });
  const { id } = (await strapi.db
    .query('admin::role')
    .findOne({ where: { code: 'newsroom-editor' } })) as { id: number };
  await strapi.db.query('admin::role').delete({ where: { id } });
  await strapi.db
    .query('plugin::i18n.locale')
    .update({ where: { code: 'zh-Hans' }, data: { name: '简体' } });
  const model = contentTypes().findContentType(ARTICLE);
  const configuration = await contentTypes().findConfiguration(model);
  configuration.metadatas.title!.edit.label = '大標題';
  await contentTypes().updateConfiguration(model, configuration);

  await startAgain();

  expect(await strapi.documents(ARTICLE).count({})).toBe(0);
  await visitor().get('/api/authors').expect(403);
  const roles = (await strapi.db.query('admin::role').findMany({})) as { name: string }[];
  expect(roles.map(({ name }) => name)).toContain('特約記者');
  expect(roles.map(({ name }) => name)).not.toContain('編輯 Editor');
  expect(
    await strapi.db.query('plugin::i18n.locale').findOne({ where: { code: 'zh-Hans' } }),
  ).toMatchObject({ name: '简体' });
  const after = await contentTypes().findConfiguration(model);
  expect(after.metadatas.title?.edit.label).toBe('大標題');
}, 60_000);

test('an index that somebody dropped is back after the next start', async () => {
  const { connection } = newsroom.strapi.db;
  const isThere = async () => {
    const { rows } = await connection.raw<{ rows: unknown[] }>(
      `select from pg_indexes where indexname = 'news_articles_published_newest_first'`,
    );
    return rows.length === 1;
  };
  await connection.raw('drop index news_articles_published_newest_first');
  expect(await isThere()).toBe(false);
  await startAgain();
  expect(await isThere()).toBe(true);
}, 60_000);
