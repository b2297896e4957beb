import type { Client } from 'pg';
import type { Agent } from 'supertest';

import { openClient } from '../../database/open-client';
import { ARTICLE } from '../builders/articles';
import { apiToken, editor, visitor as anyVisitor } from '../helpers/people';
import { STORIES } from '../helpers/stories';

/** Somebody whose requests are not answered from memory. */
const visitor = (): Agent => anyVisitor().set('Cookie', 'koa.sess=x');

interface PermissionService {
  findPublicPermissions(): Promise<unknown>;
}

interface Pool {
  acquire(): { promise: Promise<unknown> };
}

/** As Knex says it of a server that was shut down. */
const GONE = Object.assign(
  new Error('select 1 - terminating connection due to administrator command'),
  {
    code: '57P01',
  },
);

const permissions = () =>
  newsroom.strapi.plugin('users-permissions').service<PermissionService>('permission');

let bringBack = (): void => undefined;
afterEach(() => {
  jest.restoreAllMocks();
  bringBack();
});

/** What Strapi asks on a connection that the pool has just made is no part of the request. */
const goneUnlessOn = (sql: string, { raw }: typeof newsroom.strapi.db.connection) => {
  const gone = Promise.reject(GONE);
  gone.catch(() => undefined);
  return Object.assign(gone, { connection: (made: unknown) => raw(sql).connection(made) });
};

const takeDatabaseAway = (): void => {
  jest.spyOn(permissions(), 'findPublicPermissions').mockRejectedValue(GONE);
  jest.spyOn(newsroom.strapi.db.query('api::topic.topic'), 'findMany').mockRejectedValue(GONE);
  const { db } = newsroom.strapi;
  const { connection } = db;
  db.connection = new Proxy(connection, {
    get: (target, name) =>
      name === 'raw'
        ? (sql: string) => goneUnlessOn(sql, target)
        : (Reflect.get(target, name) as unknown),
  });
  bringBack = () => {
    db.connection = connection;
  };
};

test('while the database is away visitors are told to come again, and not that they are strangers', async () => {
  await visitor().get('/api/topics').expect(200);
  const logged = jest.spyOn(newsroom.strapi.log, 'error');
  takeDatabaseAway();
  const { headers, body } = await visitor().get('/api/topics').expect(503);
  expect(headers['retry-after']).toBe('5');
  expect(body).toMatchObject({
    data: null,
    error: { status: 503, message: 'The database cannot be reached: try again in a moment' },
  });
  expect(JSON.stringify(body)).not.toContain('administrator command');
  // One line, as there may be thousands.
  expect(logged.mock.calls).toEqual([
    ['GET /api/topics is answered 503: terminating connection due to administrator command'],
  ]);
});

test('so are programs, whose request fails in the middle', async () => {
  const program = await apiToken('full-access');
  takeDatabaseAway();
  await program.get('/api/topics?fields=name').expect(503);
});

test('while it is there, a stranger stays one', async () => {
  await visitor().get('/api/topics').set('Authorization', 'Bearer nobody').expect(401);
  jest.spyOn(permissions(), 'findPublicPermissions').mockResolvedValue([]);
  await visitor().get('/api/topics').expect(401);
});

describe('a request whose connection is ended in the middle, while others are answered', () => {
  let client: Client;
  beforeAll(async () => {
    client = await openClient({ connectionString: newsroom.variables.DATABASE_URL });
  });
  afterAll(() => client.end());

  /** Whoever reads the table ends the connection it is read by; what was read of it is forgotten. */
  const endReadersOf = async (table: string): Promise<void> => {
    await client.query(`
      alter table ${table} rename to ${table}_of_the_test;
      create view ${table} as select * from ${table}_of_the_test
      where pg_terminate_backend(pg_backend_pid());
      notify newsroom_answers_public, '!'`);
    await visitor().post('/api/nothing');
  };
  const letReadersOf = async (table: string): Promise<void> => {
    await client.query(`drop view ${table}; alter table ${table}_of_the_test rename to ${table}`);
  };

  test.each([
    ['its documents', 'topics', '/api/topics?locale=zh-Hant'],
    ['what visitors may read', 'up_permissions', '/api/topics?locale=zh-Hant'],
    ['what is read whole', 'news_articles', '/api/news-articles?sort=summary:desc'],
  ])('is told to come again: %s', async (_, table, path) => {
    await endReadersOf(table);
    try {
      const rest = await visitor().get(path);
      const logged = jest.spyOn(newsroom.strapi.log, 'error');
      const query = '{ topics { name articles { title } } again: topics { name } }';
      const graphql = await visitor().post('/graphql').send({ query });
      expect([rest.status, graphql.status]).toEqual([503, 503]);
      expect(graphql.headers['retry-after']).toBe('5');
      // A line for the request, and none for each field with its statement.
      expect(logged.mock.calls).toEqual([
        [expect.stringMatching(/^POST \/graphql is answered 503: (?!.*select).*terminat/i)],
      ]);
    } finally {
      await letReadersOf(table);
    }
  });
});

describe('a database that has nothing left', () => {
  const refusal = (code: string) => Object.assign(new Error('out of it'), { code });
  const TAKES_NO_MORE = 'The database can take no more for now: try again in a moment';

  /** As a server that has all the connections it may have answers to one more. */
  const takeNoMoreConnections = () => {
    const { pool } = newsroom.strapi.db.connection.client as { pool: Pool };
    return jest.spyOn(pool, 'acquire').mockImplementation(() => {
      const promise = Promise.reject(refusal('53300'));
      promise.catch(() => undefined);
      return { promise };
    });
  };

  test.each([
    ['what is read', '/api/topics?locale=zh-Hant&sort=slug:desc'],
    ['what is read whole', '/api/news-articles?sort=summary:asc'],
    ['a document', '/api/topics/aaaaaaaaaaaaaaaaaaaaaaaa?locale=zh-Hant'],
  ])('tells visitors to come again: %s', async (_, path) => {
    takeNoMoreConnections();
    const { body, headers } = await visitor().get(path).expect(503);
    expect(body).toMatchObject({ data: null, error: { status: 503, message: TAKES_NO_MORE } });
    expect(headers['retry-after']).toBe('5');
    const query = '{ topics(sort: "slug:desc") { name } }';
    const graphql = await visitor().post('/graphql').send({ query }).expect(503);
    expect(graphql.headers['retry-after']).toBe('5');
  });

  test('also where only what they may read could not be looked up', async () => {
    jest.spyOn(permissions(), 'findPublicPermissions').mockImplementation(async () => {
      const acquire = takeNoMoreConnections();
      try {
        const found: unknown = await newsroom.strapi.db.query('admin::role').findMany();
        return found;
      } finally {
        acquire.mockRestore();
      }
    });
    await visitor().get('/api/topics').expect(503);
  });

  test('tells an editor whose story it has no space for that the disk is full', async () => {
    const desk = await editor();
    const { connection } = newsroom.strapi.db;
    await connection.raw(`
      create function no_space_left() returns trigger language plpgsql as $$
        begin raise exception 'No space left on device' using errcode = '53100'; end $$;
      create trigger no_space_left before insert on news_articles
        for each row execute function no_space_left()`);
    try {
      const data = { title: '滿了', slug: '', datePublished: '2026-01-02' };
      const { body } = await desk.post(`${STORIES}?locale=zh-Hant`).send(data).expect(503);
      const message =
        'The disk of the database is full: look whether what was to be written is there';
      expect(body).toMatchObject({ data: null, error: { status: 503, message } });
    } finally {
      await connection.raw('drop function no_space_left cascade');
    }
    const where = { title: '滿了' };
    expect(await newsroom.strapi.db.query(ARTICLE).count({ where })).toBe(0);
  });

  test('and not those who only ask, by GraphQL', async () => {
    const { connection } = newsroom.strapi.db;
    await connection.raw(`
      create function no_space_to_sort() returns text language plpgsql as $$
        begin raise exception 'No space left on device' using errcode = '53100'; end $$;
      alter table topics rename to topics_of_the_test;
      create view topics as select *, no_space_to_sort() as sorted from topics_of_the_test`);
    try {
      const query = '{ topics(sort: "slug:asc") { name } }';
      const { body } = await visitor().post('/graphql').send({ query }).expect(503);
      expect(body).toMatchObject({ error: { message: TAKES_NO_MORE } });
    } finally {
      await connection.raw(`
        drop view topics; alter table topics_of_the_test rename to topics; drop function no_space_to_sort`);
    }
  });
});
