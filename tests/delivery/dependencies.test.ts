import { readChange } from '../../src/delivery/reads/changes';
import { Dependencies } from '../../src/delivery/reads/dependencies';
import type { WatchedTables } from '../../src/delivery/reads/watched-tables';

const WATCHED: WatchedTables = new Map([
  ['articles', { kind: 'documents', hasDrafts: true }],
  ['topics', { kind: 'documents', hasDrafts: false }],
  ['articles_topics_lnk', { kind: 'links', between: ['articles', 'topics'] }],
  ['files', { kind: 'documents', hasDrafts: false }],
  ['files_mph', { kind: 'links', between: ['files'], typedBy: 'related_type' }],
  ['components_credits', { kind: 'owned', owners: ['articles'] }],
  ['articles_cmps', { kind: 'owned', owners: ['articles'] }],
  ['settings', { kind: 'settings' }],
  ['pairs', { kind: 'about' }],
]);

const tagsOf = (sql: string, rows: unknown, values: unknown[] = []) => {
  const dependencies = new Dependencies(WATCHED);
  dependencies.add(sql, { values, rows });
  return { tags: [...dependencies.tags].sort(), isComplete: dependencies.isComplete };
};

test('a look-up depends on the documents that it found', () => {
  const sql = 'select "t0".* from "public"."articles" as "t0" where ("t0"."document_id" = $1)';
  const rows = [{ id: 1, document_id: 'a' }];
  expect(tagsOf(sql, rows, ['a'])).toEqual({ tags: ['articles@a'], isComplete: true });
  // `first` is answered with the row itself.
  expect(tagsOf(sql, rows[0], ['a'])).toEqual({ tags: ['articles@a'], isComplete: true });
});

test('and on those that it asked for, which may come to be there', () => {
  const from = 'from "public"."articles" as "t0"';
  const byDocument = `select "t0".* ${from} where ("t0"."locale" = $1 and "t0"."document_id" in ($2, $3))`;
  const found = [{ id: 1, document_id: 'b' }];
  expect(tagsOf(byDocument, undefined, ['zh-Hant', 'a', 'b']).tags).toEqual([
    'articles@a',
    'articles@b',
  ]);
  expect(tagsOf(byDocument, found, ['zh-Hant', 'a', 'b']).tags).toEqual([
    'articles@a',
    'articles@b',
  ]);
  const byRow = `select "t0".* ${from} where ("t0"."id" in ($1, $2))`;
  expect(tagsOf(byRow, [...found, { id: 2, document_id: 'c' }], [1, 2]).tags).toEqual([
    'articles@b',
    'articles@c',
  ]);
  // Which document's row 2 may be is not known.
  expect(tagsOf(byRow, found, [1, 2]).tags).toEqual(['articles*', 'articles@b']);
});

test('what hides whose rows it found depends on whatever is told of their table', () => {
  const sql = 'select "t0"."name" from "public"."topics" as "t0" where ("t0"."id" = $1)';
  expect(tagsOf(sql, [{ name: '題目' }], [1]).tags).toEqual(['topics!']);
  expect(tagsOf(sql, [{ id: 1 }], [1]).tags).toEqual([]);
});

test('drafts are not told: what may show one cannot be kept', () => {
  const isComplete = (condition: string, rows: unknown = []) =>
    tagsOf(`select "t0".* from "public"."articles" as "t0" where (${condition})`, rows).isComplete;
  const isPublished = '"t0"."published_at" is not null';
  expect(isComplete(`"t0"."slug" = $1 and ${isPublished}`)).toBe(true);
  expect(isComplete('"t0"."slug" = $1')).toBe(false);
  expect(isComplete('"t0"."document_id" = $1 and "t0"."published_at" is null')).toBe(false);
  const row = { id: 1, document_id: 'a' };
  expect(isComplete('"t0"."id" = $1', [row])).toBe(true);
  expect(isComplete('"t0"."id" = $1', [{ ...row, published_at: '2026-01-01' }])).toBe(true);
  expect(isComplete('"t0"."id" = $1', [{ ...row, published_at: null }])).toBe(false);
  const joined = 'left join "public"."articles" as "t1" on true where ("t1"."slug" = $1';
  const ofTopics = `select "t0".* from "public"."topics" as "t0" ${joined}`;
  expect(tagsOf(`${ofTopics})`, []).isComplete).toBe(false);
  expect(tagsOf(`${ofTopics} and "t1"."published_at" is not null)`, []).isComplete).toBe(true);
  // Of topics, there are none.
  const topics = 'select "t0".* from "public"."topics" as "t0" where ("t0"."slug" = $1)';
  expect(tagsOf(topics, [{ ...row, published_at: null }]).isComplete).toBe(true);
});

test('what is related to something depends on what else may be related to it', () => {
  const sql =
    'select distinct "t0".*, "t1"."article_id" as "__strapiarticle_id" from "public"."topics" as "t0" left join "public"."articles_topics_lnk" as "t1" on "t0"."id" = "t1"."topic_id" where ("t1"."article_id" in ($1, $2)) limit $3';
  expect(tagsOf(sql, [{ id: 1, document_id: 't' }], [7, 8, 25]).tags).toEqual([
    'articles_topics_lnk.article_id#7',
    'articles_topics_lnk.article_id#8',
    'topics@t',
  ]);
});

test('and, where rows of several types may have it, on those of the type that was asked for', () => {
  const files = (where: string) =>
    `select "t0".*, "t1"."related_id", "t1"."related_type" from "public"."files" as "t0" left join "public"."files_mph" as "t1" on "t0"."id" = "t1"."file_id" where (${where})`;
  const ofRows = '"t1"."related_id" in ($1, $2)';
  expect(
    tagsOf(files(`${ofRows} and "t1"."related_type" = $3`), [], [7, 8, 'news.credit']).tags,
  ).toEqual(['files_mph.related_id:news.credit#7', 'files_mph.related_id:news.credit#8']);
  for (const where of [ofRows, `${ofRows} and "t1"."related_type" in ($3, $4)`]) {
    expect(tagsOf(files(where), [], [7, 8, 'news.credit', 'news.map']).tags).toEqual([
      'files_mph*',
    ]);
  }
});

test('a search depends on every table that it looked into, too', () => {
  const sql =
    'select "t0".* from "public"."articles" as "t0" left join "public"."articles_topics_lnk" as "t1" on "t0"."id" = "t1"."article_id" left join "public"."topics" as "t2" on "t1"."topic_id" = "t2"."id" where ("t2"."slug" = $1)';
  expect(tagsOf(sql, [{ id: 1, document_id: 'a' }]).tags).toEqual([
    'articles*',
    'articles@a',
    'articles_topics_lnk*',
    'topics*',
  ]);
});

test('a search in components depends on what they stand in', () => {
  const sql =
    'select "t0".* from "public"."articles" as "t0" left join "public"."articles_cmps" as "t1" on "t0"."id" = "t1"."entity_id" left join "public"."components_credits" as "t2" on "t1"."cmp_id" = "t2"."id" where ("t2"."role" = $1)';
  expect(tagsOf(sql, []).tags).toEqual(['articles*']);
});

test('what could not be read may have been made do without', () => {
  const dependencies = new Dependencies(WATCHED);
  dependencies.addFailed();
  expect(dependencies.isComplete).toBe(false);
});

test('a number depends on which rows there are, not on what is shown with them', () => {
  const sql = 'select count("t0"."id") as "count" from "public"."articles" as "t0" limit $1';
  expect(tagsOf(sql, { count: '3' }).tags).toEqual(['articles*']);
});

test('settings and what is known of documents add nothing: they are told of by themselves', () => {
  const ofSettings = 'select "t0".* from "public"."settings" as "t0" where ("t0"."key" = $1)';
  expect(tagsOf(ofSettings, [{ id: 1 }])).toEqual({ tags: [], isComplete: true });
  const ofPairs = (condition: string) =>
    `select "t0".* from "public"."pairs" as "t0" where (${condition})`;
  const ofDocuments = '("t0"."related_uid" = $1 and "t0"."related_document_id" in ($2, $3))';
  for (const condition of [ofDocuments, `${ofDocuments} or ${ofDocuments}`]) {
    expect(tagsOf(ofPairs(condition), [])).toEqual({ tags: [], isComplete: true });
  }
  // Which documents it knows of is not told.
  for (const condition of ['"t0"."source" = $1', `${ofDocuments} or "t0"."source" = $4`]) {
    expect(tagsOf(ofPairs(condition), []).isComplete).toBe(false);
  }
  const counted = `select count("t0"."id") as "count" from "public"."pairs" as "t0" where ${ofDocuments}`;
  expect(tagsOf(counted, { count: '1' }).isComplete).toBe(false);
});

test('what is read from a table that nobody tells of cannot be kept', () => {
  const sql =
    'select "t0".* from "public"."articles" as "t0" left join "public"."weather" as "t1" on true';
  expect(tagsOf(sql, []).isComplete).toBe(false);
});

describe('what the database tells', () => {
  test.each([
    ['@topics a,b', { kind: 'tags', tags: ['topics@a', 'topics@b', 'topics!', 'topics*'] }],
    ['=topics a', { kind: 'tags', tags: ['topics@a', 'topics!'] }],
    [
      '#topics_parent_lnk.topic_id 1,2',
      { kind: 'tags', tags: ['topics_parent_lnk.topic_id#1', 'topics_parent_lnk.topic_id#2'] },
    ],
    [
      '#files_mph.related_id:news.action-item 1',
      { kind: 'tags', tags: ['files_mph.related_id:news.action-item#1'] },
    ],
    ['*topics_parent_lnk', { kind: 'tags', tags: ['topics_parent_lnk*'] }],
    ['!topics', { kind: 'table', table: 'topics' }],
    ['!', { kind: 'everything' }],
    ['', { kind: 'everything' }],
    ['?from a newer node', { kind: 'everything' }],
  ])('%j', (told, change) => {
    expect(readChange(told)).toEqual(change);
  });
});

test.each(['now', ' Today 12:00', 'YESTERDAY', 'mon today', '12:00pm today', ['tomorrow']])(
  'what is asked for by %j depends on the hour, where that is a value beside a time',
  (value) => {
    const sql = 'select "t0".* from "public"."topics" as "t0" where ("t0"."updated_at" < $1)';
    expect(tagsOf(sql, [], [value]).isComplete).toBe(false);
  },
);

test('an id that has such a word in it is no hour', () => {
  const sql = 'select "t0".* from "public"."topics" as "t0" where ("t0"."document_id" = $1)';
  expect(tagsOf(sql, [], ['y7now39tp3tmxu4s8o1uvdbk']).isComplete).toBe(true);
});

test('which value is a slug is told by its whole place', () => {
  const sql =
    'select "t0".* from "public"."topics" as "t0" where ("t0"."slug" = $10 and "t0"."updated_at" < $1)';
  expect(tagsOf(sql, [], ['today']).isComplete).toBe(false);
});

test('what is read otherwise of documents is kept where the table is watched', () => {
  for (const [table, isComplete] of [
    ['pairs', true],
    ['unknown', false],
  ] as const) {
    const dependencies = new Dependencies(WATCHED);
    dependencies.addAbout(table);
    expect([table, dependencies.isComplete, dependencies.tags.size]).toEqual([
      table,
      isComplete,
      0,
    ]);
  }
});

test.each(['now-open', 'nowhere', 'the time is now', '2024-05-06', 'today'])(
  'a slug %j is no hour',
  (value) => {
    const sql = 'select "t0".* from "public"."topics" as "t0" where ("t0"."slug" = $1)';
    expect(tagsOf(sql, [], [value]).isComplete).toBe(true);
  },
);

test('of what it was read from, it names the documents, and counts the statements', () => {
  const part = new Dependencies(WATCHED);
  part.add('begin', { values: [], rows: [] });
  part.add('select "t0".* from "public"."topics" as "t0" where ("t0"."name" = $1)', {
    values: ['a'],
    rows: [{ id: 1, document_id: 'topic' }],
  });
  const whole = new Dependencies(WATCHED);
  whole.add('select "t0".* from "public"."articles" as "t0" where ("t0"."document_id" = $1)', {
    values: ['story'],
    rows: [],
  });
  whole.include(part);
  expect([...whole.documentTags()]).toEqual(['articles@story', 'topics@topic']);
  expect([...whole.tags]).toEqual(['articles@story', 'topics*', 'topics@topic']);
  expect([part.statements, whole.statements]).toEqual([1, 2]);
  expect(whole.isComplete).toBe(true);
  part.addFailed();
  whole.include(part);
  expect(whole.isComplete).toBe(false);
});
