import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { tryLocalLock } from '../../database/local-lock';
import {
  type AppProcess,
  killRemainingDoors,
  OPEN,
  runDoor,
  runProgram,
} from '../helpers/app-process';
import {
  makeTemporaryFolder,
  nothingRunsIn,
  processesOf,
  removeFolder,
} from '../helpers/app-project';
import { makeBuiltFolder } from '../helpers/built-folder';
import { freePort } from '../helpers/ports';

jest.setTimeout(300_000);

const temporary = makeTemporaryFolder();
const folder = path.join(temporary, 'app');
let base: string;
let port: number;

const npm = (args: readonly string[], input?: string): AppProcess =>
  runProgram({
    folder,
    program: 'npm',
    args,
    input,
    ownGroup: true,
    variables: { PORT: String(port), LOG_LEVEL: 'warn' },
  });

beforeAll(async () => {
  await makeBuiltFolder(folder);
  port = await freePort();
  base = `http://localhost:${port}`;
});

afterAll(async () => {
  await killRemainingDoors();
  for (const line of processesOf(temporary)) process.kill(Number(line.split(' ')[0]), 'SIGKILL');
  removeFolder(temporary);
});

const healthOf = async (address: string): Promise<number> =>
  (await fetch(`${address}/_health`)).status;

/** What `strapi console` answers to a line that is piped in. */
const askConsole = async (line: string): Promise<string> => {
  const console = npm(['run', '--silent', 'strapi', '--', 'console'], `${line}\n`);
  expect(await console.exit).toEqual({ code: 0, signal: null });
  return console.output();
};

/** Exports everything, and tells whether that made a file. */
const exports = async (name: string): Promise<boolean> => {
  const file = path.join(temporary, name);
  const args = ['export', '--no-encrypt', '--no-compress', '--file', file];
  const command = npm(['run', 'strapi', '--', ...args]);
  expect(await command.exit).toEqual({ code: 0, signal: null });
  return existsSync(`${file}.tar`);
};

const TITLE = `(await strapi.documents('api::news-article.news-article').findFirst({ locale: 'zh-Hans' })).title`;

const SAY_SO = { script: 'with-database.ts', args: ['node', '-e', 'console.log("begun")'] };

describe('npm start', () => {
  let app: AppProcess;

  beforeAll(async () => {
    app = npm(['start']);
    await app.says(OPEN);
  });

  it('lets Strapi’s console and export run beside it', async () => {
    expect(await askConsole(TITLE)).toContain('深圳宝安区');
    expect(await exports('beside')).toBe(true);
    expect(await healthOf(base)).toBe(204);
  });

  it.each<[string, () => void]>([
    ['npm gets SIGTERM', () => app.kill('SIGTERM')],
    ['somebody presses Ctrl-C', () => app.interrupt()],
    ['npm is killed', () => app.kill('SIGKILL')],
  ])('stops whole when %s', async (_, stop) => {
    if (processesOf(folder).length === 0) {
      app = npm(['start']);
      await app.says(OPEN);
    }
    stop();
    await nothingRunsIn(folder);
    await expect(healthOf(base)).rejects.toThrow();
    // The database was left in order, and does not have to recover.
    expect(readdirSync(path.join(folder, '.data/postgres'), { recursive: true })).not.toContain(
      'postmaster.pid',
    );
  });
});

describe('without a newsroom that runs', () => {
  it('Strapi’s console and export work, and leave nothing running', async () => {
    expect(await askConsole(TITLE)).toContain('深圳宝安区');
    expect(await exports('alone')).toBe(true);
    expect(processesOf(folder)).toEqual([]);
  });

  it.each<[string, NodeJS.Signals, () => AppProcess]>([
    ['it was told to stop', 'SIGTERM', () => runDoor({ folder, ...SAY_SO })],
    ['npm was killed', 'SIGKILL', () => npm(['run', 'strapi', '--', 'console'])],
  ])('a command is not begun once %s', async (_, signal, begin) => {
    const home = path.join(folder, '.data', 'postgres');
    const turn = await tryLocalLock({ name: `embedded server ${home}`, holder: 'a test' });
    if (turn.kind === 'busy') throw new Error(`${turn.holder} uses the server`);
    const command = begin();
    await command.says(/Opening the database …/);
    command.kill(signal);
    await command.says(/Stopping …/);
    await turn.lock.release();
    await nothingRunsIn(folder);
    expect(command.output()).not.toMatch(/begun|newsroom >/);
  });
});

describe('npm run develop', () => {
  it('answers, lets a door use what it compiled, and stops whole on SIGTERM', async () => {
    const app = npm(['run', 'develop']);
    await app.says(/Create your first administrator/);
    expect(await healthOf(base)).toBe(204);
    const { status } = await fetch(`${base}/admin/`);
    expect(status).toBe(200);
    const seed = npm(['run', 'seed']);
    expect(await seed.exit).toEqual({ code: 0, signal: null });
    expect(await healthOf(base)).toBe(204);
    app.kill('SIGTERM');
    await app.exit;
    await nothingRunsIn(folder);
  });
});
