import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConnectionSettings } from '../../database/connection-settings';
import { type JoinedServer, joinServer } from '../../database/embedded/join-server';
import { openClient } from '../../database/open-client';
import { envFilePath, readEnvFile } from '../../scripts/environment/env-file';
import { publicAddress } from '../../scripts/environment/public-address';
import { sslOfServer, TEST_VARIABLES } from '../helpers/run-settings';
import { beginRun, createDatabase, databaseName, dropDatabasesOfRun } from '../helpers/test-server';

let folder: string;
let server: JoinedServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-runs-'));
  server = await joinServer({
    home: path.join(folder, 'postgres'),
    purpose: 'test',
    database: 'newsroom',
    settings: { fsync: 'off' },
  });
}, 60_000);

afterAll(async () => {
  await server.leave();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const databases = async (): Promise<string[]> => {
  const client = await openClient({ connectionString: server.url });
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
  await client.end();
  return rows.map(({ datname }) => datname);
};

describe('a run of the tests on somebody’s server', () => {
  it('leaves nothing of its own there, even in use, and everything else as it was', async () => {
    // Whatever the server needs that the rest of this run may use.
    const adminUrl = `${server.url}?sslmode=disable`;
    const make = (database: string) => createDatabase({ adminUrl, database });
    beginRun();
    const other = databaseName('worker');
    await make(other);
    const before = await databases();

    const run = beginRun();
    const mine = [databaseName('template'), databaseName('worker'), databaseName('browser')];
    const urls: string[] = [];
    for (const database of mine) urls.push(await make(database));
    const leftOpen = await openClient({ connectionString: urls[1] });
    expect(await databases()).toEqual(expect.arrayContaining(mine));
    await dropDatabasesOfRun(adminUrl, run);
    expect((await databases()).sort()).toEqual(before.sort());
    await leftOpen.end().catch(() => undefined);
  }, 60_000);

  it('is reached by no setting of a developer’s', () => {
    const developers = {
      DATABASE_SCHEMA: 'desk',
      PUBLIC_URL: 'https://news.example/cms',
      TRUST_PROXY: 'true',
    };
    const variables = { ...developers, ...TEST_VARIABLES, DATABASE_URL: server.url };
    expect(readConnectionSettings(variables)).toMatchObject({
      connectionString: server.url,
      schema: 'public',
    });
    expect(publicAddress(variables)).toBe('http://localhost:1337');
    expect(variables.TRUST_PROXY).toBe('false');

    const former = process.env.ENV_PATH;
    process.env.ENV_PATH = TEST_VARIABLES.ENV_PATH;
    expect(readEnvFile(envFilePath(folder))).toEqual({});
    if (former === undefined) delete process.env.ENV_PATH;
    else process.env.ENV_PATH = former;
  });
  it.each([
    [{ DATABASE_SSL: 'true' }, 'false'],
    [{ DATABASE_SSL: 'true', DATABASE_HOST: 'db.example' }, 'true'],
    [{ DATABASE_SSL: 'true', DATABASE_URL: 'postgres://db.example/d' }, 'true'],
    [{ DATABASE_HOST: 'db.example' }, 'false'],
  ])('with %j has DATABASE_SSL=%s', (variables, expected) => {
    expect(sslOfServer(variables)).toBe(expected);
  });
});
