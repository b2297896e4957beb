import { existsSync } from 'node:fs';
import path from 'node:path';
import { joinServer, type JoinedServer } from '../../database/embedded/join-server';
import { SECRET_NAMES } from '../../src/secrets/required-secrets';
import {
  type AppProcess,
  killRemainingDoors,
  OPEN,
  refusalOf,
  runDoor,
  runProgram,
} from '../helpers/app-process';
import {
  copyBuiltProject,
  makeTemporaryFolder,
  processesOf,
  removeFolder,
} from '../helpers/app-project';
import { makeBuiltFolder } from '../helpers/built-folder';
import { countArticles } from '../helpers/count-articles';
import { freePort } from '../helpers/ports';
import {
  acceptTls,
  encryptionOf,
  SERVER_CERTIFICATE,
  STRANGERS_CERTIFICATE,
} from '../helpers/secure-server';

jest.setTimeout(300_000);

const temporary = makeTemporaryFolder();
const folders = [path.join(temporary, 'one'), path.join(temporary, 'other')] as const;
let server: JoinedServer;

/** Both nodes have the same secrets, from outside. */
const secrets = Object.fromEntries(SECRET_NAMES.map((name) => [name, `${name}-4f1c0d9a2b7e8356`]));

const variables = (more: Record<string, string> = {}): Record<string, string> => ({
  ...secrets,
  NODE_ENV: 'production',
  LOG_LEVEL: 'warn',
  DATABASE_URL: server.url,
  DATABASE_SSL: 'true',
  DATABASE_SSL_CA: SERVER_CERTIFICATE,
  ...more,
});

const start = (folder: string, more: Record<string, string>): AppProcess =>
  runDoor({ folder, script: 'start.ts', variables: variables(more) });

beforeAll(async () => {
  await makeBuiltFolder(folders[0]);
  copyBuiltProject(...folders);
  server = await joinServer({
    home: path.join(temporary, 'database', 'postgres'),
    purpose: 'test',
    database: 'newsroom',
    settings: { fsync: 'off' },
  });
  await acceptTls(server.url);
});

afterAll(async () => {
  await killRemainingDoors();
  await server.leave();
  removeFolder(temporary);
});

describe('with a PostgreSQL of the operator’s own', () => {
  it('a certificate that nobody vouches for is refused, with what to look at', async () => {
    const more = { PORT: String(await freePort()), DATABASE_SSL_CA: STRANGERS_CERTIFICATE };
    const node = start(folders[0], more);
    expect(await refusalOf(node, more.PORT)).toEqual({ code: 1, signal: null });
    expect(node.output()).toMatch(/No secure connection to the database: self.signed certificate/);
    expect(node.output()).toContain('See DATABASE_SSL, DATABASE_SSL_CA');
    expect(node.output()).toContain('host 127.0.0.1');
  });

  it.each([
    ['strapi start', () => path.join('node_modules', '.bin', 'strapi'), ['start']],
    [
      'npm run strapi -- start',
      () => process.execPath,
      ['--import', 'tsx', path.join('scripts', 'with-database.ts'), 'strapi', 'start'],
    ],
  ])('%s refuses a secret that is an example, by name', async (_, program, args) => {
    const more = { PORT: String(await freePort()), JWT_SECRET: 'change-me-change-me-change-me' };
    const [folder] = folders;
    const node = runProgram({ folder, program: program(), args, variables: variables(more) });
    expect(await refusalOf(node, more.PORT)).toEqual({ code: 1, signal: null });
    expect(node.output()).toContain('JWT_SECRET is an example that everyone can read');
    expect(node.output()).not.toContain('API_TOKEN_SALT');
  });

  it('two nodes come up at once on an empty database, which is filled once, over TLS', async () => {
    const ports = [await freePort(), await freePort()] as const;
    const nodes = folders.map((folder, index) => start(folder, { PORT: String(ports[index]) }));
    await Promise.all(nodes.map((node) => node.says(OPEN)));
    expect(await Promise.all(ports.map(countArticles))).toEqual([1, 1]);
    const connections = await encryptionOf(server.url, 'start');
    expect(connections.length).toBeGreaterThan(0);
    expect(connections).toEqual(connections.map(() => true));
    for (const folder of folders) {
      expect(existsSync(path.join(folder, '.data'))).toBe(false);
      expect(existsSync(path.join(folder, '.env'))).toBe(false);
      expect(processesOf(folder).join('\n')).not.toContain('postgres');
    }

    for (const node of nodes) node.kill('SIGTERM');
    expect(await Promise.all(nodes.map((node) => node.exit))).toEqual([
      { code: 0, signal: null },
      { code: 0, signal: null },
    ]);
    for (const node of nodes) expect(node.output()).not.toMatch(/error/i);
    expect(folders.flatMap(processesOf)).toEqual([]);
  });
});
