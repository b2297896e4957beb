import { setTimeout as delay } from 'node:timers/promises';

import { apiToken, editor, visitor } from '../helpers/people';

const TOO_LONG = expect.stringContaining('The database takes too long') as unknown;

const slowDown = async (): Promise<void> => {
  newsroom.strapi.config.set('newsroom.statementTimeLimit', 100);
  await newsroom.strapi.db.connection.raw(`
    alter table topics rename to topics_of_the_test;
    create view topics as select t.*, pg_sleep(0.3)::text as slept from topics_of_the_test t`);
};

beforeAll(async () => {
  await slowDown();
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(async () => {
  newsroom.strapi.config.set('newsroom.statementTimeLimit', 5_000);
  await newsroom.strapi.db.connection.raw(
    'drop view topics; alter table topics_of_the_test rename to topics',
  );
});

test('a statement of a visitor ends after its time, and the answer says why', async () => {
  const { body, headers } = await visitor().get('/api/topics').expect(503);
  expect(body).toMatchObject({ data: null, error: { status: 503, message: TOO_LONG } });
  expect(headers['retry-after']).toBe('5');
});

test('nor does it help to show what is no token', async () => {
  await visitor().get('/api/topics').set('Authorization', 'Basic eDp5').expect(503);
  await visitor().get('/api/topics').set('Authorization', 'Bearer nobody').expect(401);
});

test('so does one of GraphQL', async () => {
  const query = '{ topics { name } }';
  const errors = jest.spyOn(newsroom.strapi.log, 'error');
  const warnings = jest.spyOn(newsroom.strapi.log, 'warn');
  const { body, headers } = await visitor().post('/graphql').send({ query }).expect(503);
  expect(headers['retry-after']).toBe('5');
  expect(body).toMatchObject({
    errors: [{ message: TOO_LONG, extensions: { code: 'SERVICE_UNAVAILABLE' } }],
  });
  // A line, and none for each field with its statement.
  expect(errors.mock.calls).toEqual([]);
  expect(warnings.mock.calls).toEqual([
    ['GraphQL is answered 503: a statement took longer than STATEMENT_TIME_LIMIT'],
  ]);
});

test('editors and programs with a token wait for what they asked', async () => {
  const program = await apiToken('read-only');
  await program.get('/api/topics').expect(200);
  await (await editor()).get('/content-manager/collection-types/api::topic.topic').expect(200);
  await program.post('/graphql').send({ query: '{ topics { name } }' }).expect(200);
});

test('each statement has its time, and not the transaction that it is in', async () => {
  const { strapi } = newsroom;
  const stop = strapi.documents.use(async (context, next) => {
    if (context.uid !== 'api::author.author' || context.action !== 'findMany') return next();
    return strapi.db.transaction(async () => {
      // Longer than a database has to answer that says nothing.
      await strapi.db.connection.raw('select 1');
      await delay(3_500);
      return next();
    });
  });
  try {
    await visitor().get('/api/authors?fields=name').expect(200);
  } finally {
    (stop as unknown as () => void)();
  }
});

test('a route without authentication, which is shown a secret of its own, has no limit of somebody else’s', async () => {
  const { strapi } = newsroom;
  await Promise.all(Array.from({ length: 5 }, () => visitor().get('/api/topics').expect(503)));
  const request = {
    path: '/api/told-by-a-service',
    state: { route: { info: { type: 'content-api' }, config: { auth: false } } },
    get: () => 'Bearer a-secret-of-its-own',
  };
  let answered = 0;
  await strapi.requestContext.run(request as never, async () => {
    const slow = () => strapi.db.connection.raw('select 1 as one, pg_sleep(0.3)');
    answered = (await Promise.all(Array.from({ length: 5 }, slow))).length;
  });
  expect(answered).toBe(5);
});
