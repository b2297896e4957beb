import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { SECRET_NAMES } from '../../src/secrets/required-secrets';
import { type AppProcess, killRemainingDoors, refusalOf, runDoor } from '../helpers/app-process';
import { copyProject, makeTemporaryFolder, removeFolder } from '../helpers/app-project';
import { freePort, listen } from '../helpers/ports';

jest.setTimeout(120_000);

const temporary = makeTemporaryFolder();
// Where nothing is built, a door that went on would say that it builds.
const folder = path.join(temporary, 'bare');

const run = (
  script: string,
  args: readonly string[] = [],
  variables: Record<string, string> = {},
): AppProcess => runDoor({ folder, script, args, variables });

beforeAll(() => {
  copyProject(folder);
});

afterAll(async () => {
  await killRemainingDoors();
  removeFolder(temporary);
});

describe('a start that cannot succeed says why before it does anything', () => {
  const secrets = Object.fromEntries(
    SECRET_NAMES.map((name) => [name, `${name}-4f1c0d9a2b7e8356`]),
  );

  const refusal = async (variables: Record<string, string>): Promise<string> => {
    const port = variables.PORT ?? String(await freePort());
    const app = run('start.ts', [], { ...variables, PORT: port });
    expect(await refusalOf(app, port)).toEqual({ code: 1, signal: null });
    expect(app.output()).not.toMatch(/Building|\n\s+at /);
    expect(existsSync(path.join(folder, '.data'))).toBe(false);
    return app.output();
  };

  it('in production: every secret that is missing or an example', async () => {
    const said = await refusal({
      NODE_ENV: 'production',
      JWT_SECRET: 'change-me-change-me-change-me',
      API_TOKEN_SALT: 'c83fb1d2960e5a74',
    });
    expect(said).toMatch(/JWT_SECRET is an example/);
    const missing = SECRET_NAMES.filter((name) => !['JWT_SECRET', 'API_TOKEN_SALT'].includes(name));
    for (const name of missing) expect(said).toMatch(new RegExp(`${name} is missing`));
    expect(said).not.toContain('API_TOKEN_SALT');
    expect(existsSync(path.join(folder, '.env'))).toBe(false);
  });

  it('an .env that lacks a secret, which is not touched', async () => {
    const file = path.join(folder, '.env');
    const text = Object.entries(secrets)
      .filter(([name]) => name !== 'APP_KEYS')
      .map(([name, value]) => `${name}=${value}\n`)
      .join('');
    writeFileSync(file, text);
    expect(await refusal({})).toMatch(/APP_KEYS is missing/);
    expect(readFileSync(file, 'utf8')).toBe(text);
    rmSync(file);
  });

  it('settings that are wrong, each by its name and what it must be', async () => {
    const said = await refusal({
      ...secrets,
      DELIVERY_CACHE_MB: 'plenty',
      NEWSROOM_TIME_ZONE: 'Hong Kong',
    });
    expect(said.trim().split('\n').slice(-2)).toEqual([
      'NEWSROOM_TIME_ZONE is “Hong Kong”: it must be an IANA time zone, such as Asia/Hong_Kong.',
      'DELIVERY_CACHE_MB is “plenty”: it must be a whole number of megabytes, from 1 to 1000000.',
    ]);
    rmSync(path.join(folder, '.env'), { force: true });
  });

  it('a port that another program has', async () => {
    const foreign = await listen(0);
    const taken = String((foreign.address() as AddressInfo).port);
    const said = await refusal({ ...secrets, NODE_ENV: 'production', PORT: taken });
    expect(said).toContain(`port ${taken}`);
    expect(said).toContain('PORT');
    foreign.close();
  });

  it('a database that does not answer, without its password', async () => {
    const closed = await freePort();
    const said = await refusal({
      ...secrets,
      NODE_ENV: 'production',
      DATABASE_HOST: '127.0.0.1',
      DATABASE_PORT: String(closed),
      DATABASE_USERNAME: 'reporter',
      DATABASE_PASSWORD: 'not to be told',
    });
    expect(said).toContain(`host 127.0.0.1, port ${closed}, database newsroom, user reporter`);
    expect(said).not.toContain('not to be told');
  });
});

describe('a door reads its arguments before it starts anything', () => {
  const nothingHasBegun = () =>
    ['.env', '.data', 'dist'].filter((name) => existsSync(path.join(folder, name)));

  it.each([
    ['import.ts', /^Usage: npm run import -- FILE… \[options\]\n/],
    ['seed.ts', /^Usage: npm run seed\n/],
    ['sync.ts', /^Usage: npm run sync -- \[options\]\n/],
    ['with-database.ts strapi export', /^Usage: strapi export \[options\]/],
  ])('%s --help', async (command, usage) => {
    const [script = '', ...args] = command.split(' ');
    const door = run(script, [...args, '--help']);
    expect(await door.exit).toEqual({ code: 0, signal: null });
    expect(door.output()).toMatch(usage);
    expect(nothingHasBegun()).toEqual([]);
  });

  it.each([
    ['import.ts', ['--draft', 'story.txt'], "Unknown option '--draft'"],
    ['import.ts', [], 'No file was named.'],
    ['import.ts', ['src'], "“src” is a folder; 'src/**/*.html' names files in it."],
    ['import.ts', ['nowhere/*.txt'], 'There is no file “nowhere/*.txt”.'],
    ['seed.ts', ['--again'], "Unknown option '--again'"],
    ['seed.ts', ['archive'], '“archive” is nothing that this takes.'],
    ['sync.ts', ['--dry'], "Unknown option '--dry'"],
    ['sync.ts', ['--from', 'zh-TW'], '--from and --to are zh-Hant and zh-Hans, one each.'],
    [
      'sync.ts',
      ['--type', 'api::nothing.nothing'],
      'There is no content type “api::nothing.nothing”. There are: api::author.author, api::news-article.news-article, api::topic.topic',
    ],
    ['with-database.ts', ['strappi'], 'There is no program “strappi” in node_modules/.bin.'],
  ])('%s %j is refused by name', async (script, args, reason) => {
    const door = run(script, args);
    expect(await door.exit).toEqual({ code: 2, signal: null });
    expect(door.output()).toMatch(/\n\nUsage: npm run /);
    expect(door.output().trim().split('\n')[0]).toBe(reason);
    expect(nothingHasBegun()).toEqual([]);
  });
});
