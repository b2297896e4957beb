import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { type OpenedDatabase, openDatabase } from '../../database/open-database';

jest.setTimeout(120_000);

const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-opened-'));
const cluster = path.join(folder, '.data', 'postgres', 'cluster');
const listeners = new Set<(line: string) => void>();
let database: OpenedDatabase;

beforeEach(async () => {
  const report = (line: string) => listeners.forEach((listener) => listener(line));
  database = await openDatabase({ folder, variables: {}, purpose: 'test', report });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Resolves with the line that says so, from now on. */
const says = (pattern: RegExp): Promise<string> =>
  new Promise((resolve) => {
    const listener = (line: string) => {
      if (!pattern.test(line)) return;
      listeners.delete(listener);
      resolve(line);
    };
    listeners.add(listener);
  });

const killServer = (): void => {
  const [pid = ''] = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
};

/** Data without which no server starts, until they are put back. */
const takeAway = (file: string): (() => void) => {
  const [here, away] = [path.join(cluster, file), path.join(folder, file)];
  renameSync(here, away);
  return () => renameSync(away, here);
};

const answerAt = async (url = ''): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ one: number }>('select 1 as one');
  await client.end();
  return rows;
};

test('an embedded server that is killed is started again, where it was', async () => {
  const again = says(/runs again/);
  killServer();
  await again;
  expect(await answerAt(database.variables.DATABASE_URL)).toEqual([{ one: 1 }]);
  await database.close();
  expect(() => killServer()).toThrow(/ENOENT/);
});

test('one that does not start is tried again until it does, and says so once', async () => {
  const problems: string[] = [];
  listeners.add((line) => problems.push(line));
  const putBack = takeAway('PG_VERSION');
  const failed = says(/does not start, and is tried again: .*PG_VERSION/);
  const again = says(/runs again/);
  killServer();
  await failed;
  putBack();
  await again;
  expect(problems.filter((line) => line.includes('tried again'))).toHaveLength(1);
  expect(await answerAt(database.variables.DATABASE_URL)).toEqual([{ one: 1 }]);
  await database.close();
});

test('one whose port has gone to another program says that the newsroom has to be started again', async () => {
  const putBack = takeAway('PG_VERSION');
  const failed = says(/does not start/);
  const moved = says(/another port: stop this process and start it again/);
  killServer();
  await failed;
  const { port } = new URL(database.variables.DATABASE_URL ?? '');
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(Number(port), '127.0.0.1', resolve));
  putBack();
  await moved;
  await database.close();
  await new Promise((resolve) => other.close(resolve));
  expect(() => killServer()).toThrow(/ENOENT/);
});

test('whoever leaves while it does not start is not kept waiting', async () => {
  const putBack = takeAway('PG_VERSION');
  const failed = says(/does not start/);
  killServer();
  await failed;
  putBack();
  await database.close();
  expect(() => killServer()).toThrow(/ENOENT/);
});
