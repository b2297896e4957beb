import { readStatement } from '../../src/delivery/reads/read-statement';

// Statements as Strapi's query builder sends them (read from the log of the database).
const ARTICLES = 'from "public"."news_articles" as "t0"';
const TOPICS_OF = `from "public"."topics" as "t0" left join "public"."news_articles_topics_lnk" as "t1" on "t0"."id" = "t1"."topic_id"`;
const STORIES_OF = `${ARTICLES} left join "public"."news_articles_topics_lnk" as "t1" on "t0"."id" = "t1"."news_article_id" left join "public"."topics" as "t2" on "t1"."topic_id" = "t2"."id"`;
const PUBLISHED = '"t0"."published_at" is not null and "t0"."locale" = $1';

describe('what looks documents up', () => {
  test.each([
    [
      'by document id',
      `select "t0".* ${ARTICLES} where (${PUBLISHED} and "t0"."document_id" = $2 and "t0"."published_at" is not null) limit $3`,
    ],
    ['by ids', `select "t0".* ${ARTICLES} where ("t0"."id" in ($1, $2))`],
    [
      'other scripts of documents',
      `select "t0"."id", "t0"."document_id" ${ARTICLES} where ("t0"."document_id" in ($1) and "t0"."id" not in ($2) and "t0"."published_at" is not null) order by "t0"."id" asc limit $3`,
    ],
    [
      'what is related to documents that were read before',
      `select distinct "t1"."topic_ord", "t0"."id", "t0".*, "t1"."news_article_id" as "__strapinews_article_id" ${TOPICS_OF} where ("t1"."news_article_id" in ($1)) order by "t1"."topic_ord" asc, "t0"."id" asc limit $2`,
    ],
    [
      'components',
      `select distinct "t1"."order", "t0".*, "t1"."entity_id" as "__strapientity_id" from "public"."components_news_credits" as "t0" left join "public"."news_articles_cmps" as "t1" on "t0"."id" = "t1"."cmp_id" and "t1"."field" = $1 where ("t1"."entity_id" in ($2)) order by "t1"."order" asc`,
    ],
    [
      'pictures',
      `select distinct "t1"."order", "t0".*, "t1"."related_id", "t1"."related_type" from "public"."files" as "t0" left join "public"."files_related_mph" as "t1" on "t0"."id" = "t1"."file_id" and "t1"."field" = $1 where ("t1"."related_id" in ($2) and "t1"."related_type" = $3) order by "t1"."order" asc`,
    ],
  ])('%s', (_what, sql) => {
    expect(readStatement(sql)).toMatchObject({ isLookup: true, isCount: false });
  });
});

describe('what searches for documents', () => {
  test.each([
    [
      'a list',
      `select "t0".* ${ARTICLES} where (${PUBLISHED}) order by "t0"."date_published" desc, "t0"."id" asc limit $2`,
    ],
    ['by slug', `select "t0".* ${ARTICLES} where (${PUBLISHED} and ("t0"."slug" = $2)) limit $3`],
    ['all but some', `select "t0".* ${ARTICLES} where ("t0"."id" not in ($1))`],
    [
      'one thing or another',
      `select "t0".* ${ARTICLES} where ("t0"."id" = $1 or "t0"."title" = $2)`,
    ],
    ['one of two ids', `select "t0".* ${ARTICLES} where ("t0"."id" = $1 or "t0"."id" = $2)`],
    [
      'a number of what is related',
      `select "t1"."news_article_id", count(*) AS count ${TOPICS_OF} where ("t1"."news_article_id" in ($1)) group by "t1"."news_article_id"`,
    ],
    [
      'related to what nobody read',
      `select distinct "t0".* ${TOPICS_OF} where ("t1"."news_article_id" in ($1))`,
    ],
    [
      'some of what is related, by their text',
      `select distinct "t0".*, "t1"."news_article_id" as "__strapinews_article_id" ${TOPICS_OF} where ("t1"."news_article_id" in ($1) and "t0"."name" like $2)`,
    ],
    [
      'the first of what is related, by their text',
      `select distinct "t0"."name", "t0".*, "t1"."news_article_id" as "__strapinews_article_id" ${TOPICS_OF} where ("t1"."news_article_id" in ($1)) order by "t0"."name" asc limit $2`,
    ],
    [
      'within another statement',
      `select "t3".* from "public"."news_articles" as "t3" inner join (select "t0"."id" ${TOPICS_OF} where ("t1"."news_article_id" in ($1))) as "t5" on "t5"."id" = "t3"."id"`,
    ],
    ['a whole table', `select "t0".* ${ARTICLES}`],
    [
      'what is beyond the first of what is related',
      `select distinct "t1"."topic_ord", "t0".*, "t1"."news_article_id" as "__strapinews_article_id" ${TOPICS_OF} where ("t1"."news_article_id" in ($1)) order by "t1"."topic_ord" asc, "t0"."id" asc limit $2 offset $3`,
    ],
    [
      'the same by their text, to the end',
      `select distinct "t0".*, "t1"."news_article_id" as "__strapinews_article_id" ${TOPICS_OF} where ("t1"."news_article_id" in ($1)) order by "t0"."name" asc offset $2`,
    ],
    [
      'of a topic that nobody read, by its document id',
      `select distinct "t0".* ${STORIES_OF} where ("t2"."document_id" = $1)`,
    ],
    [
      'one of what is related, of what is found by id',
      `select distinct "t0".* ${STORIES_OF} where ("t0"."document_id" = $1 and "t2"."document_id" = $2)`,
    ],
    [
      'what is found by id and related to something',
      `select distinct "t0".* ${STORIES_OF} where ("t0"."id" in ($1) and "t1"."topic_id" in ($2))`,
    ],
    [
      'what is found by id, in the order of something else',
      `select distinct "t2"."name", "t0".* ${STORIES_OF} where ("t0"."document_id" in ($1, $2)) order by "t2"."name" asc`,
    ],
  ])('%s', (_what, sql) => {
    expect(readStatement(sql)).toMatchObject({ isLookup: false });
  });
});

test('names every table that it looks into, the one whose rows it returns first', () => {
  const sql = `select distinct "t0".* ${TOPICS_OF} left join "public"."news_articles" as "t2" on "t1"."news_article_id" = "t2"."id" where ("t2"."slug" = $1)`;
  expect(readStatement(sql)).toEqual({
    table: 'topics',
    tables: ['topics', 'news_articles_topics_lnk', 'news_articles'],
    isCount: false,
    isLookup: false,
    links: [],
    pins: [],
  });
});

test.each(['BEGIN;', 'COMMIT;', 'set statement_timeout = 5000', 'select 1', 'ROLLBACK'])(
  '%s reads no table',
  (sql) => {
    expect(readStatement(sql)).toBeUndefined();
  },
);

test('reads a statement that was written by hand, if its tables are in quotation marks', () => {
  const way = (table: string) =>
    `with recursive way (id, height) as (select $1::integer, 0 union all select links."topic_id", way.height + 1 from way join "topics_parent_lnk" as links on true) select document_id from way join ${table} as topics on topics.id = way.id`;
  expect(readStatement(way('"topics"'))).toMatchObject({
    tables: ['topics_parent_lnk', 'topics'],
    isLookup: false,
  });
  expect(readStatement(way('topics'))).toBe('unknown');
  expect(readStatement('select * from news_articles')).toBe('unknown');
  expect(readStatement('SELECT * FROM news_articles')).toBe('unknown');
});

test.each([
  'SELECT count(*) AS n FROM "authors" AS "a"',
  'select count(*) as n from"authors" as "a"',
])('reads the table of %s', (sql) => {
  expect(readStatement(sql)).toMatchObject({ tables: ['authors'], isLookup: false });
});

test.each([
  'select a.name from "topics" as "t", "authors" as "a"',
  'select (select max(id) from "topics" as t), a.name from "topics" as "t" where true union select 1 from "authors" as "a" , "files" as f',
  'table topics',
  'select "t0".* from "authors" as "t0" where "t0"."id" in (table hidden_ids)',
  'select "t0".*, (table topics) from "authors" as "t0"',
  `select pg_notify('x', 'y'), cast(clock_timestamp() as text)`,
  'select id, name_of($1) from "authors" as "t0" where ("t0"."id" in ($2))',
  'select "t0".* from "authors" as "t0" where "t0"."published_at" < now()',
  'select "t0".* from "authors" as "t0", public.name_of ($1)',
  'select "public"."name_of"("t0"."id") from "authors" as "t0"',
  'select "public".name_of ("t0"."id") from "authors" as "t0"',
  'select "t0".* from "authors" as "t0" where ("t0"."created_at" <= current_timestamp)',
  'select my_function()',
  'set local work_mem = 1; select my_function()',
  'select "t0".* from (topics cross join "authors" as "t0")',
  'select "name_of"("t0"."id") from "authors" as "t0"',
  'select public . max ("t0"."id") from "authors" as "t0"',
  'select 名("t0"."id") from "authors" as "t0"',
  'select max$of("t0"."id"), $of("t0"."id") from "authors" as "t0"',
  'select name_of /* ? */ ("t0"."id") from "authors" as "t0"',
  'select name_of -- ?\n ("t0"."id") from "authors" as "t0"',
  `select "t0".* from "authors" as "t0" where "t0"."created_at" < 'now'::timestamptz`,
  `select "t0".* from "authors" as "t0" where "t0"."created_at" < timestamptz 'Today 12:00'`,
  `select "t0".* from "authors" as "t0" where "t0"."created_at" < cast('now()' as timestamptz)`,
  `select "t0".* from "authors" as "t0" where "t0"."created_at" < E'n\\157w'::timestamptz`,
  `select E'\\'' || name_of("t0"."id") || '''' from "authors" as "t0"`,
  `select $$'$$ || name_of("t0"."id") || '''' from "authors" as "t0"`,
  'insert into "views" values ($1)',
  'update "topics" set "name" = $1',
])('does not know what is read by %s', (sql) => {
  expect(readStatement(sql)).toBe('unknown');
});

test('a comma between columns is none between tables', () => {
  const sql = `select (select "t1"."a" from "public"."topics" as "t1"), "t0"."order", "t0"."from" ${ARTICLES} where ("t0"."id" in ($1, $2)) order by "t0"."id", "t0"."from"`;
  expect(readStatement(sql)).toMatchObject({ tables: ['topics', 'news_articles'] });
});

test('values are never taken for words of the statement', () => {
  const sql = `select "t0".* ${ARTICLES} where ("t0"."document_id" = $1) limit $2`;
  expect(readStatement(sql)).toMatchObject({ tables: ['news_articles'], isLookup: true });
});

test('what looks like a call within names and texts is none', () => {
  const sql = `select coalesce("t0"."of (a)", 'of (b)') ${ARTICLES} where "t0"."id" in ($1)`;
  expect(readStatement(sql)).toMatchObject({ tables: ['news_articles'] });
});
