import { connect, createServer, type AddressInfo } from 'node:net';

import { Client, type ClientConfig } from 'pg';

import { ChangeListener } from '../../src/freshness/change-listener';

const CHANNEL = 'changes_of_a_test';

let client: Client;
let listener: ChangeListener;
let happened: string[];
let onHappened = (): void => undefined;

/**
 * Resolves once these things have happened, in this order. Others may come between: on a busy machine a
 * connection may take too long, and be given up for the next one.
 */
const have = (...expected: string[]): Promise<void> =>
  new Promise((resolve) => {
    onHappened = () => {
      const left = [...expected];
      for (const one of happened)
        if (left[0] !== undefined && one.startsWith(left[0])) left.shift();
      if (left.length === 0) resolve();
    };
    onHappened();
  });

const listen = (
  probe: (channel: string, payload: string) => Promise<void>,
  connection: ClientConfig = { connectionString: newsroom.variables.DATABASE_URL },
): void => {
  happened = [];
  const note = (what: string): void => {
    happened.push(what);
    onHappened();
  };
  listener = new ChangeListener({
    connection: Object.defineProperty(
      { ...connection, application_name: CHANNEL },
      'password',
      // As Knex leaves it.
      { value: connection.password, enumerable: false },
    ),
    channel: CHANNEL,
    probe,
    onOpen: () => note('open'),
    onLost: (reason) => note(`lost: ${reason}`),
    onTold: (told) => note(`told: ${told}`),
  });
  void listener.open();
};

const notify = async (channel: string, payload: string): Promise<void> => {
  await client.query('select pg_notify($1, $2)', [channel, payload]);
};

beforeEach(async () => {
  client = new Client(newsroom.variables.DATABASE_URL);
  await client.connect();
});

afterEach(async () => {
  await listener.close();
  await client.end();
});

test('what was committed has been told once it is settled', async () => {
  listen(notify);
  await have('open');
  for (const told of ['@topics a', '@topics b']) {
    await notify(CHANNEL, told);
    await listener.settled();
    expect(happened.at(-1)).toBe(`told: ${told}`);
  }
});

test('what is rolled back is never told', async () => {
  listen(notify);
  await have('open');
  await client.query('begin');
  await notify(CHANNEL, '@topics a');
  await client.query('rollback');
  await listener.settled();
  expect(happened).toEqual(['open']);
});

test('where no notification arrives it never opens: behind a pool that shares connections', async () => {
  listen(() => Promise.resolve());
  await have('lost: notifications do not arrive');
  expect(happened).not.toContain('open');
});

test('a connection that was ended is lost, and another one takes its place', async () => {
  listen(notify);
  await have('open');
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1',
    [CHANNEL],
  );
  await have('open', 'lost: ', 'open');
  await notify(CHANNEL, '@topics a');
  await have('open', 'lost: ', 'open', 'told: @topics a');
});

/** The database by its parts, as from `DATABASE_HOST` and the others. */
const parts = (): ClientConfig & { host: string; port: number } => {
  const { hostname, port, username, password, pathname } = new URL(
    newsroom.variables.DATABASE_URL ?? '',
  );
  return {
    host: hostname,
    port: Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
  };
};

test('a password that Knex has hidden is used', async () => {
  listen(notify, parts());
  await have('open');
});

test('a connection that says nothing more before it is open is given up', async () => {
  const { host, port } = parts();
  let isSwallowed = true;
  const between = createServer((socket) => {
    const database = connect(port, host);
    socket.on('data', (data) => {
      if (isSwallowed && data.includes('listen ')) return;
      database.write(data);
    });
    database.on('data', (data) => socket.write(data));
    for (const one of [socket, database]) one.on('error', () => undefined);
    socket.on('close', () => database.destroy());
    database.on('close', () => socket.destroy());
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  const { port: ofServer } = between.address() as AddressInfo;
  listen(notify, { ...parts(), host: '127.0.0.1', port: ofServer });
  await have('lost: the database does not answer');
  isSwallowed = false;
  await have('lost: ', 'open');
  await listener.close();
  between.close();
});
