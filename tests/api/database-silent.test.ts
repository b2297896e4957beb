import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

import { HIT } from '../../src/delivery/cache/cache-status';
import { channelOf } from '../../src/freshness/channel';
import { schemaOf } from '../../src/freshness/schema-of';
import { connectionsAtRest, connectionsUsed } from '../helpers/connections';
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

interface PermissionService {
  findPublicPermissions(): Promise<unknown>;
}
const permissions = () =>
  newsroom.strapi.plugin('users-permissions').service<PermissionService>('permission');

interface Pool {
  acquire(): { promise: Promise<unknown> };
}
const poolNow = (): Pool => (newsroom.strapi.db.connection.client as { pool: Pool }).pool;

/** Nobody waits for a connection beyond the end of the test: by then it would be of another one. */
let waiting = new AbortController();

/** The first ones of the requests that ask for a connection wait for one so long. */
const keepWaiting = ({ first, ms }: { first: number; ms: number }) => {
  const pool = poolNow();
  const acquire = pool.acquire.bind(pool);
  const { signal } = waiting;
  let asked = 0;
  jest.spyOn(pool, 'acquire').mockImplementation(() => {
    // What the newsroom asks by itself, such as whether notifications arrive, is none of them.
    if (newsroom.strapi.requestContext.get() === undefined) return acquire();
    asked += 1;
    if (asked > first) return acquire();
    return { promise: delay(ms, undefined, { signal }).then(() => acquire().promise) };
  });
};

const limitTo = (ms: number) => newsroom.strapi.config.set('newsroom.statementTimeLimit', ms);

let stopped: number[] = [];

const goOn = () => {
  for (const pid of stopped) process.kill(pid, 'SIGCONT');
  stopped = [];
};

afterEach(() => {
  goOn();
  jest.restoreAllMocks();
  waiting.abort();
  waiting = new AbortController();
  limitTo(5_000);
});

interface Client {
  connectionSettings: { connectionString: string; connectionTimeoutMillis?: number };
  acquireRawConnection(): Promise<unknown>;
}

test('a connection that is never made is given up', async () => {
  const { client } = newsroom.strapi.db.connection as unknown as { client: Client };
  const { connectionSettings: settings } = client;
  const silent = createServer((socket) => socket.resume()).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = new URL(settings.connectionString);
  address.port = String((silent.address() as AddressInfo).port);
  const connectionTimeoutMillis = (settings.connectionTimeoutMillis ?? 0) / 100;
  const make = () => {
    client.connectionSettings = { connectionString: address.href, connectionTimeoutMillis };
    try {
      return client.acquireRawConnection();
    } finally {
      client.connectionSettings = settings;
    }
  };
  try {
    await expect(make()).rejects.toThrow('timeout expired');
  } finally {
    silent.close();
  }
});

/** Asks until it is answered from memory. */
const untilKept = async (address: string): Promise<void> => {
  for (let time = 0; time < 100; time += 1) {
    const { headers } = await visitor().get(address).expect(200);
    if ((headers as Record<string, string>)['cache-status'] === HIT) return;
    await delay(100);
  }
  throw new Error(`${address} is not kept`);
};

describe('where no connection comes', () => {
  test('nobody waits beyond the limit, known or not', async () => {
    limitTo(100);
    const { strapi } = newsroom;
    // What the locales are is asked again.
    await strapi.db.connection.raw(`notify ??, '!'`, [channelOf(schemaOf(strapi))]);
    await visitor().post('/api/nothing');
    keepWaiting({ first: 1_000, ms: 20_000 });
    const refused = await Promise.all([
      visitor().get('/api/topics?locale=zh-TW'),
      visitor().get('/api/topics').set('Authorization', 'Bearer nobody'),
      visitor()
        .post('/graphql')
        .set('Authorization', 'Bearer nobody')
        .send({ query: '{ topics { name } }' }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([503, 503, 503]);
  });

  test('those who wait for another’s answer do not begin to wait anew', async () => {
    limitTo(100);
    // What the locales are is known, and what visitors may read.
    await untilKept('/api/topics?locale=zh-Hans');
    keepWaiting({ first: 1, ms: 20_000 });
    const ask = () => visitor().get('/api/topics?locale=zh-Hans&sort=slug:desc&fields=slug');
    const refused = await Promise.all([ask(), ask(), ask()]);
    expect(refused.map(({ status }) => status)).toEqual([503, 503, 503]);
    await ask().expect(200);
  });

  test('the longest limit that may be set is one', async () => {
    limitTo(2 ** 31 - 1);
    keepWaiting({ first: 1, ms: 100 });
    await visitor().get('/api/topics?sort=slug&fields=slug').set('Cookie', 'strapi').expect(200);
  });
});

test('what is asked to see whether it is there keeps no connection', async () => {
  limitTo(0);
  await visitor().get('/api/topics').set('Cookie', 'strapi');
  jest.spyOn(permissions(), 'findPublicPermissions').mockResolvedValue([]);
  const connections = await served();
  await connectionsAtRest();
  stopped = connections;
  for (const pid of stopped) process.kill(pid, 'SIGSTOP');
  await visitor().get('/api/topics').set('Cookie', 'strapi').expect(503);
  expect(connectionsUsed()).toBe(0);
});

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
    limitTo(100);
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
    limitTo(5_000);
    await visitor().get(address).set('Cookie', 'strapi').expect(200);
  },
);
