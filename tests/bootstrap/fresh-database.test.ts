import { visitor } from '../helpers/people';

const rows = async <Row>(statement: string): Promise<Row[]> => {
  const { rows: found } = await newsroom.strapi.db.connection.raw<{ rows: Row[] }>(statement);
  return found;
};

test('a fresh database has the two scripts as locales, by their Chinese names, and no other', async () => {
  expect(await rows('select code, name from i18n_locale order by code desc')).toEqual([
    { code: 'zh-Hant', name: '繁體中文' },
    { code: 'zh-Hans', name: '简体中文' },
  ]);
  const locales = newsroom.strapi
    .plugin('i18n')
    .service<{ getDefaultLocale(): Promise<string> }>('locales');
  expect(await locales.getDefaultLocale()).toBe('zh-Hant');
});

test('visitors may find and find one of the three types, and nothing else', async () => {
  const granted = await rows<{ action: string }>(`
    select p.action from up_permissions p
    join up_permissions_role_lnk l on l.permission_id = p.id
    join up_roles r on r.id = l.role_id
    where r.type = 'public' order by p.action`);
  expect(granted.map(({ action }) => action)).toEqual([
    'api::author.author.find',
    'api::author.author.findOne',
    'api::news-article.news-article.find',
    'api::news-article.news-article.findOne',
    'api::topic.topic.find',
    'api::topic.topic.findOne',
  ]);
});

test('every permission on content names the two scripts', async () => {
  const granted = await rows<{ code: string; locales: string | null }>(`
    select r.code, p.properties ->> 'locales' as locales from admin_permissions p
    join admin_permissions_role_lnk l on l.permission_id = p.id
    join admin_roles r on r.id = l.role_id
    where p.subject like 'api::%' and r.code <> 'strapi-super-admin'`);
  expect(new Set(granted.map(({ code }) => code))).toEqual(
    new Set(['newsroom-reporter', 'newsroom-editor', 'strapi-editor', 'strapi-author']),
  );
  for (const { locales } of granted) expect(locales).toBe('["zh-Hant", "zh-Hans"]');
});

test('every field that editors see has a Chinese label', async () => {
  const configurations = await rows<{ key: string; value: string }>(`
    select key, value from strapi_core_store_settings
    where key ~ 'configuration_(content_types::(api|plugin::hant-hans.glossary)|components::(news|shared))'
    and key !~ 'previous-slug'`);
  expect(configurations).toHaveLength(8);
  for (const { value } of configurations) {
    const { metadatas, layouts } = JSON.parse(value) as {
      metadatas: Record<string, { edit: { label?: string }; list: { label?: string } }>;
      layouts: { edit: { name: string }[][]; list: string[] };
    };
    for (const { name } of layouts.edit.flat())
      expect(metadatas[name]?.edit.label).toMatch(/\p{sc=Han}/u);
    for (const name of layouts.list) expect(metadatas[name]?.list.label).toMatch(/\p{sc=Han}/u);
  }
});

test('what sites ask for has its indexes', async () => {
  const indexes = await rows<{ indexdef: string }>(
    `select indexdef from pg_indexes where schemaname = 'public'`,
  );
  const definitions = indexes.map(({ indexdef }) => indexdef).join('\n');
  for (const expected of [
    'news_articles USING btree (slug, locale)',
    'topics USING btree (slug, locale)',
    'authors USING btree (slug, locale)',
    'news_articles USING btree (locale, date_published DESC, id) WHERE',
    'news_articles_topics_lnk USING btree (topic_id, news_article_id)',
  ]) {
    expect(definitions).toContain(expected);
  }
});

test('a page of the newest stories is read off its index, nothing sorted', async () => {
  const { connection } = newsroom.strapi.db;
  const statements: { sql: string; bindings: unknown[] }[] = [];
  const remember = (statement: { sql: string; bindings: unknown[] }) => statements.push(statement);
  connection.on('query', remember);
  await visitor().get('/api/news-articles?locale=zh-Hans&sort=datePublished:desc').expect(200);
  connection.removeListener('query', remember);

  const list = statements.find(({ sql }) => / order by .*"date_published"/.test(sql));
  const plan = await connection.transaction(async (trx) => {
    // A handful of rows is sorted, whatever indexes there are, unless there is no need to at all.
    await trx.raw('set local enable_seqscan = off; set local enable_sort = off');
    const sql = list!.sql.replaceAll(/\$\d+/g, '?');
    const explained: { rows: [{ 'QUERY PLAN': [{ Plan: Plan }] }] } = await trx.raw(
      `explain (format json) ${sql}`,
      list!.bindings as string[],
    );
    return explained.rows[0]['QUERY PLAN'][0].Plan;
  });
  // What is on the page is found first; its own few rows may well be put in order once more.
  const pages = stepsOf(plan).filter((step) => step['Node Type'] === 'Limit');
  const readOffIndex = pages
    .map(stepsOf)
    .filter((steps) => steps.some((step) => step['Index Name'] === NEWEST_FIRST));
  expect(readOffIndex).toHaveLength(1);
  expect(readOffIndex[0]!.map((step) => step['Node Type'])).not.toContain('Sort');
});

const NEWEST_FIRST = 'news_articles_published_newest_first';

/** A step of PostgreSQL's plan for a statement, with what it takes its rows from. */
interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}

const stepsOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(stepsOf)];
