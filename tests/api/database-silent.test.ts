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

/** What Strapi reads, what we read in one statement, and what is read within a transaction. */
const ADDRESSES = [
  '/api/topics?locale=zh-Hant&sort=slug:desc&fields=slug',
  '/api/topics?locale=zh-Hant&sort=slug:desc',
  '/api/authors?locale=zh-Hant&sort=slug:desc&fields=slug',
];

let stop: unknown;
beforeAll(() => {
  const { strapi } = newsroom;
  const { use } = strapi.documents;
  const inTransaction: Parameters<typeof use>[0] = async (context, next) => {
    if (context.uid !== 'api::author.author') return next();
    return strapi.db.transaction(async () => next());
  };
  stop = use(Object.assign(inTransaction, { leavesReads: true }));
});
afterAll(() => (stop as () => void)());

test.each(ADDRESSES)(
  'who asks for %s is told to come again, and is answered by another connection',
  async (address) => {
    newsroom.strapi.config.set('newsroom.statementTimeLimit', 100);
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
  },
);
