import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkExternalDatabase } from '../../database/check-external';
import { readConnectionSettings, type Variables } from '../../database/connection-settings';
import { type JoinedServer, joinServer } from '../../database/embedded/join-server';
import { openClient } from '../../database/open-client';
import { OperatorError } from '../../database/operator-error';

let folder: string;
let server: JoinedServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-external-'));
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

const check = (variables: Variables) => checkExternalDatabase(readConnectionSettings(variables));

/** The variables of a database that can be used. */
const usable = (): Record<string, string> => ({
  DATABASE_HOST: '127.0.0.1',
  DATABASE_PORT: String(server.port),
  DATABASE_PASSWORD: new URL(server.url).password,
});

describe('a database of the operator’s own', () => {
  it('is accepted, by its address or by its parts', async () => {
    await expect(check({ DATABASE_URL: server.url })).resolves.toBeUndefined();
    await expect(check(usable())).resolves.toBeUndefined();
  });

  it.each([
    [{ DATABASE_PASSWORD: 'not-it' }, /refuses the password/],
    [{ DATABASE_NAME: 'archive' }, /does not exist: create it/],
    [{ DATABASE_PORT: '1' }, /No PostgreSQL answers there/],
    [{ DATABASE_HOST: 'no-such-host.invalid' }, /host of the database/],
    [{ DATABASE_SCHEMA: 'desk' }, /schema desk \(DATABASE_SCHEMA\) does not exist/],
    [{ DATABASE_SSL: 'true' }, /No secure connection/],
  ])('with %j is refused', async (wrong, reason) => {
    const variables: Record<string, string> = { ...usable(), ...wrong };
    const refusal = await check(variables).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(OperatorError);
    const { message } = refusal as OperatorError;
    expect(message).toMatch(reason);
    expect(message).not.toContain(variables.DATABASE_PASSWORD ?? '');
  });

  it('has to be one that tables can be made in', async () => {
    const client = await openClient(readConnectionSettings(usable()));
    await client.query(`create role guest login password 'guest'`);
    await client.end();
    const refused = check({ ...usable(), DATABASE_USERNAME: 'guest', DATABASE_PASSWORD: 'guest' });
    await expect(refused).rejects.toThrow(
      /^guest may not create tables in the schema public of database newsroom: .*GRANT CREATE/,
    );
  });

  it('is named by host, port, database and user, whichever way it was given', async () => {
    const url = new URL(server.url);
    url.username = 'reporter';
    await expect(check({ DATABASE_URL: url.href })).rejects.toThrow(
      `host 127.0.0.1, port ${server.port}, database newsroom, user reporter`,
    );
  });

  it('has to be an address', async () => {
    await expect(check({ DATABASE_URL: 'postgres://[oops' })).rejects.toThrow(/DATABASE_URL/);
  });
});
