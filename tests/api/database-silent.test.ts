import { visitor } from '../helpers/people';

// A database that refuses nothing and says nothing, as behind a network that swallows what is sent.

/** Processes of PostgreSQL that serve this newsroom, on this machine. */
const served = async (): Promise<number[]> => {
  const { rows } = await newsroom.strapi.db.connection.raw<{ rows: { pid: number }[] }>(
    `select pid from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend'`,
  );
  return rows.map(({ pid }) => pid);
};

let stopped: number[] = [];

const goOn = () => {
  for (const pid of stopped) process.kill(pid, 'SIGCONT');
  stopped = [];
};

afterEach(goOn);

test('a visitor is told to come again, and is answered once there is another connection', async () => {
  newsroom.strapi.config.set('newsroom.statementTimeLimit', 100);
  const address = '/api/topics?locale=zh-Hant&sort=slug:desc&fields=slug';
  // Connections that are there.
  await Promise.all(
    Array.from({ length: 5 }, () => visitor().get(address).set('Cookie', 'strapi')),
  );
  stopped = await served();
  expect(stopped.length).toBeGreaterThan(0);
  for (const pid of stopped) process.kill(pid, 'SIGSTOP');
  const refused = await visitor().get(address).set('Cookie', 'strapi').expect(503);
  expect(refused.headers).toMatchObject({ 'retry-after': '5' });
  goOn();
  newsroom.strapi.config.set('newsroom.statementTimeLimit', 5_000);
  await visitor().get(address).set('Cookie', 'strapi').expect(200);
});
