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
import { askDatabase } from '../helpers/ask-database';
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
    variables: { PORT: String(port), DELIVERY_CACHE_MB: '1' },
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
const exports = async (): Promise<boolean> => {
  const file = path.join(temporary, 'everything');
  const args = ['export', '--no-encrypt', '--no-compress', '--file', file];
  const command = npm(['run', 'strapi', '--', ...args]);
  expect(await command.exit).toEqual({ code: 0, signal: null });
  return existsSync(`${file}.tar`);
};

const TITLE = `(await strapi.documents('api::news-article.news-article').findFirst({ locale: 'zh-Hans' })).title`;

const MEGABYTE = 1_048_576;

/** What a site is answered, and whether from memory. */
const ask = async (path: string) => {
  const headers = { 'accept-encoding': 'identity' };
  const answer = await fetch(`${base}${path}`, { headers });
  const isKept = answer.headers.get('cache-status') === 'newsroom; hit';
  return { text: await answer.text(), isKept };
};

/** Whoever asks it to write waits for what was written before. */
const settled = () => fetch(`${base}/api/nothing`, { method: 'POST' });

const SAY_SO = { script: 'with-database.ts', args: ['node', '-e', 'console.log("begun")'] };

describe('npm start', () => {
  let app: AppProcess;

  beforeAll(async () => {
    app = npm(['start']);
    await app.says(OPEN);
  });

  it('lets Strapi’s console and export run beside it', async () => {
    expect(await askConsole(TITLE)).toContain('深圳宝安区');
    expect(await exports()).toBe(true);
    expect(await healthOf(base)).toBe(204);
  });

  it('gives readers what is published beside it by npm run sync', async () => {
    const list = '/api/news-articles?locale=zh-Hans';
    const retitle = `update news_articles set title = '再訪深圳寶安區' where locale = 'zh-Hant' returning locale`;
    expect(await askDatabase(folder, retitle)).toEqual(['zh-Hant', 'zh-Hant']);
    await settled();
    await ask(list);
    const before = await ask(list);
    expect(before).toEqual({ text: expect.not.stringContaining('再访') as string, isKept: true });
    const command = npm(['run', 'sync', '--', '--publish']);
    expect(await command.exit).toEqual({ code: 0, signal: null });
    await settled();
    expect((await ask(list)).text).toContain('再访深圳宝安区');
  });

  it('keeps as many answers as it may, and gives the right ones all the same', async () => {
    const nameOf = (index: number) =>
      `/api/news-articles?locale=zh-Hans&fields=body&filters[slug][$ne]=kept-${index}`;
    const { text } = await ask(nameOf(0));
    const bytes = Buffer.byteLength(text);
    const names = Array.from({ length: Math.ceil(MEGABYTE / bytes) + 10 }, (_, index) =>
      nameOf(index),
    );
    for (const name of names) expect((await ask(name)).text).toBe(text);
    let kept = 0;
    for (const name of names.reverse()) {
      const again = await ask(name);
      expect(again.text).toBe(text);
      if (!again.isKept) break;
      kept += bytes;
    }
    expect(kept).toBeLessThanOrEqual(MEGABYTE);
    expect(kept).toBeGreaterThan(MEGABYTE / 2);
  });

  it('keeps some of them ready to be sent in front of what writes its log', async () => {
    const names = Array.from(
      { length: 60 },
      (_, index) => `/api/topics?locale=zh-Hans&fields=slug&filters[slug][$ne]=ready-${index}`,
    );
    const { text } = await ask('/api/topics?locale=zh-Hans&fields=slug');
    const askEach = async (all: readonly string[], times: number) => {
      for (const name of all) {
        for (let time = 0; time < times; time += 1) expect((await ask(name)).text).toBe(text);
      }
    };
    /** How many were logged by now; what is not there is, after all of them. */
    const logged = async (last: string) => {
      await ask(`/api/${last}`);
      await app.says(new RegExp(`/api/${last} `));
      return app.output().match(/=ready-\d+ /g)?.length ?? 0;
    };
    await askEach(names, 2);
    expect(await logged('asked-twice')).toBe(2 * names.length);
    await askEach(names, 3);
    const before = await logged('asked-again');
    // Those that are ready first: what is not takes the place of another.
    await askEach([...names].reverse(), 1);
    const ready = names.length - ((await logged('asked-at-last')) - before);
    expect(ready).toBeGreaterThan(0);
    expect(ready).toBeLessThan(names.length);
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
  it('Strapi’s console works, and leaves nothing running', async () => {
    expect(await askConsole(TITLE)).toContain('深圳宝安区');
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
