import { escapeIdentifier, type Client } from 'pg';

import { openClient } from '../../database/open-client';
import { buildTopic } from '../builders/articles';
import { apiToken, visitor } from '../helpers/people';
import { ADMIN_URL } from '../helpers/run-settings';

// A node that is refused the connection by which it hears of changes, while it has others to read by.

const HIT = 'newsroom; hit';

let admin: Client;
/** As somebody at a psql prompt, who was let in before. */
let psql: Client;
let database: string;

beforeAll(async () => {
  admin = await openClient({ connectionString: process.env[ADMIN_URL] });
  psql = await openClient({ connectionString: newsroom.variables.DATABASE_URL });
  const { rows } = await psql.query<{ name: string }>('select current_database() as name');
  database = escapeIdentifier(rows[0]?.name ?? '');
});

const letIn = (isAllowed: boolean) =>
  admin.query(`alter database ${database} with allow_connections ${isAllowed}`);

afterAll(async () => {
  await letIn(true);
  await psql.end();
  await admin.end();
});

const endListening = async (): Promise<void> => {
  const { rowCount } = await psql.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()
       and (query like 'listen %' or query = 'select 1')`,
  );
  // Another one that was last asked whether it is there may be ended with it.
  expect(rowCount).toBeGreaterThan(0);
  // Whoever asks to write waits for what that connection says, and so is there when it is missed.
  await visitor().post('/api/nothing');
};

const ask = async (path: string) => {
  const { text, headers } = await visitor()
    .get(path)
    .set('Apollo-Require-Preflight', 'true')
    .expect(200);
  return { text, kept: (headers as Record<string, string | undefined>)['cache-status'] };
};

test('it gives nothing of what it kept and keeps nothing, until it hears again', async () => {
  const token = await apiToken('full-access');
  const { documentId } = await buildTopic({ name: '聽題' });
  const { slug } = (await newsroom.strapi
    .documents('api::topic.topic')
    .findOne({ documentId, locale: 'zh-Hant' })) as { slug: string };
  const paths = [
    `/api/topics/${documentId}?locale=zh-Hant`,
    `/api/topics/by-slug/${slug}?locale=zh-Hant`,
    '/api/topics?locale=zh-Hant&sort=createdAt:desc',
    `/graphql?query=${encodeURIComponent('{ topics(locale: "zh-Hant", sort: "createdAt:desc") { name } }')}`,
  ];
  const askAll = () => Promise.all(paths.map(ask));
  // The third one is answered in front of every middleware.
  for (let time = 0; time < 3; time += 1) await askAll();
  expect((await askAll()).map(({ kept }) => kept)).toEqual(paths.map(() => HIT));

  await letIn(false);
  await endListening();
  await psql.query('update topics set name = $1 where document_id = $2', ['聾題', documentId]);
  for (let time = 0; time < 3; time += 1) {
    for (const { text, kept } of await askAll()) {
      expect(text).toContain('聾題');
      expect(kept).toBeUndefined();
    }
  }

  await letIn(true);
  const rename = (name: string) =>
    token.put(`/api/topics/${documentId}?locale=zh-Hant`).send({ data: { name } }).expect(200);
  let isKept = false;
  for (let time = 0; !isKept; time += 1) {
    const name = `再聽題${time}號`;
    await rename(name);
    for (let again = 0; again < 2; again += 1) {
      const answers = await askAll();
      for (const { text } of answers) expect(text).toContain(name);
      isKept = answers.every(({ kept }) => kept === HIT);
    }
  }
});

test('what GraphQL is asked just when it is refused that, is read once', async () => {
  const query = '{ topics(locale: "zh-Hant") { name parent { name } } }';
  const post = () => visitor().post('/graphql').send({ query }).set('Cookie', 'koa.sess=x');
  const topics = newsroom.strapi.db.query('api::topic.topic');
  const load = topics.load.bind(topics);
  let refusal: Promise<void> | undefined;
  const refuse = async () => {
    await letIn(false);
    await endListening();
  };
  const loading = jest.spyOn(topics, 'load').mockImplementation(async (...asked) => {
    await (refusal ??= refuse());
    return load(...asked) as Promise<unknown>;
  });
  try {
    const { body } = (await post().expect(200)) as { body: { data: { topics: object[] } } };
    expect(body.data.topics.length).toBeGreaterThan(0);
    expect(loading).toHaveBeenCalledTimes(body.data.topics.length);
  } finally {
    loading.mockRestore();
    await letIn(true);
  }
});
