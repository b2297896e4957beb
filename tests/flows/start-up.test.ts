import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { readEnvFile } from '../../scripts/environment/env-file';
import { findSecretProblems } from '../../src/secrets/find-secret-problems';
import { SECRET_NAMES } from '../../src/secrets/required-secrets';
import { type AppProcess, killRemainingDoors, OPEN, runDoor } from '../helpers/app-process';
import {
  copyProject,
  makeTemporaryFolder,
  processesOf,
  removeFolder,
} from '../helpers/app-project';
import { countArticles } from '../helpers/count-articles';
import { freePort } from '../helpers/ports';
import { takeOverBuild } from '../helpers/production-build';

jest.setTimeout(600_000);

const temporary = makeTemporaryFolder();
const folder = path.join(temporary, 'app');
let port: number;

const start = (variables: Record<string, string> = {}, where = folder): AppProcess =>
  runDoor({
    folder: where,
    script: 'start.ts',
    variables: { PORT: String(port), LOG_LEVEL: 'warn', ...variables },
  });

beforeAll(async () => {
  copyProject(folder);
  port = await freePort();
});

afterAll(async () => {
  await killRemainingDoors();
  for (const line of processesOf(temporary)) process.kill(Number(line.split(' ')[0]), 'SIGKILL');
  removeFolder(temporary);
});

describe('a fresh folder', () => {
  let app: AppProcess;

  beforeAll(async () => {
    await takeOverBuild(folder, async () => {
      app = start();
      await app.says(/Starting Strapi …/);
    });
    await app.says(OPEN);
  });

  it('is built first, and says what takes so long, and when it is done', () => {
    for (const task of ['Compiling the server', 'Building the admin panel']) {
      expect(app.output()).toMatch(
        new RegExp(`^${task}.* …$[^]*^${task}.*: done in \\d+ s\\.$`, 'm'),
      );
    }
  });

  it('becomes a newsroom whose addresses all answer', async () => {
    const base = `http://localhost:${port}`;
    const addresses = app.output().match(/http:\S+/g) ?? [];
    expect(addresses).toEqual([
      `${base}/admin`,
      `${base}/api/news-articles`,
      `${base}/graphql`,
      expect.stringMatching(`^${base}/api/news-articles/[a-z0-9]{24}\\?locale=zh-Hant$`),
      expect.stringMatching(`^${base}/api/news-articles/[a-z0-9]{24}\\?locale=zh-Hans$`),
    ]);
    const answers = await Promise.all(
      addresses.filter((address) => !address.endsWith('/graphql')).map((one) => fetch(one)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await graphqlTypeName(addresses[2])).toBe('Query');
  });

  it('prints the provided article in both scripts', async () => {
    const [hant, hans] = await Promise.all(
      ['zh-Hant', 'zh-Hans'].map(async (locale) => {
        const [address = ''] = new RegExp(`http:\\S+\\?locale=${locale}`).exec(app.output()) ?? [];
        const { data } = (await (await fetch(address)).json()) as { data: { title: string } };
        return data.title;
      }),
    );
    expect(hant).toMatch(/^深圳寶安區/);
    expect(hans).toMatch(/^深圳宝安区/);
  });

  it('gets secrets that only its owner may read', () => {
    const file = path.join(folder, '.env');
    const variables = readEnvFile(file);
    expect(findSecretProblems(variables)).toEqual([]);
    expect(new Set(Object.values(variables)).size).toBe(SECRET_NAMES.length);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is told about the one that runs when it is started again, and harms nothing', async () => {
    const second = start();
    expect(await second.exit).toEqual({ code: 1, signal: null });
    expect(second.output()).toContain(`process ${app.pid} (npm start) at http://localhost:${port}`);
    expect((await fetch(`http://localhost:${port}/_health`)).status).toBe(204);
  });

  it('runs commands on the same database meanwhile', async () => {
    expect(await tablesSeenByCommand()).toBeGreaterThan(20);
    expect((await fetch(`http://localhost:${port}/_health`)).status).toBe(204);
  });

  it('imports a story meanwhile, once, and says of each file what became of it', async () => {
    const story = path.join(temporary, 'story.txt');
    const binary = path.join(temporary, 'picture.txt');
    writeFileSync(story, '元朗舊墟開放\n2024-05-06\n元朗舊墟今日開放，市民可以入內參觀。\n');
    writeFileSync(binary, Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    const pattern = path.join(temporary, '*.txt');
    const imported = runDoor({ folder, script: 'import.ts', args: [pattern, story] });
    expect(await imported.exit).toEqual({ code: 1, signal: null });
    expect(imported.output()).toContain(
      `story.txt: created, http://localhost:${port}/admin/content-manager/`,
    );
    expect(imported.output()).toMatch(
      /picture\.txt: failed, The byte at offset \d is no character/,
    );
    expect(imported.output()).toContain('1 created, 1 failed.');
    expect(await countArticles(port)).toBe(1);
    const other = path.join(temporary, 'other.md');
    writeFileSync(other, '# 長洲渡輪加密\n\n2024-05-07\n\n渡輪服務今日起加密，居民表示歡迎。\n');
    const published = runDoor({ folder, script: 'import.ts', args: [other, '--publish'] });
    expect(await published.exit).toEqual({ code: 0, signal: null });
    expect(await countArticles(port)).toBe(2);
    writeFileSync(other, '# 長洲渡輪加密\n\n2024-05-07\n\n渡輪服務明日起加密，居民表示歡迎。\n');
    const args = [story, other, '--update'];
    const again = runDoor({ folder, script: 'import.ts', args });
    expect(await again.exit).toEqual({ code: 0, signal: null });
    expect(again.output()).toMatch(/story\.txt: already there, http:/);
    expect(again.output()).toMatch(/other\.md: updated, http:/);
    expect(again.output()).toContain('1 updated, 1 already there.');
    expect(await countArticles(port)).toBe(2);
  });

  it('goes on with the next file where one takes more than its time', async () => {
    const intricate = path.join(temporary, 'a-intricate.md');
    const ordinary = path.join(temporary, 'b-ordinary.md');
    writeFileSync(intricate, `# 標題\n\n正文。${'*a **a '.repeat(250_000)}`);
    writeFileSync(ordinary, '# 長洲渡輪\n\n渡輪服務今日起加密，居民表示歡迎。\n');
    const imported = runDoor({
      folder,
      script: 'import.ts',
      args: [intricate, ordinary, '--dry-run', '--json'],
      variables: { IMPORT_TIME_LIMIT: '50' },
    });
    expect(await imported.exit).toEqual({ code: 1, signal: null });
    const [report = ''] = /^\{\n[^]*^\}$/m.exec(imported.output()) ?? [];
    expect(JSON.parse(report)).toEqual({
      interrupted: false,
      files: [
        {
          file: intricate,
          outcome: 'failed',
          reason: expect.stringContaining('The story is too intricate') as string,
        },
        expect.objectContaining({ file: ordinary, outcome: 'would-be-created' }),
      ],
    });
  });

  it('answers who was asking at SIGTERM, and leaves nothing running', async () => {
    const asking = await beginToAsk(`http://localhost:${port}/graphql`);
    app.kill('SIGTERM');
    await app.says(/Stopping …/);
    expect(await asking.goOn()).toMatchObject({
      status: 200,
      body: expect.stringContaining('"topics":[') as string,
    });
    expect(await app.exit).toEqual({ code: 0, signal: null });
    expect(processesOf(folder)).toEqual([]);
  });

  it('runs commands also when it does not run itself', async () => {
    const seed = runDoor({ folder, script: 'seed.ts' });
    await seed.says(/The database is filled: it holds 3 articles\./);
    expect(await seed.exit).toEqual({ code: 0, signal: null });
    expect(processesOf(folder)).toEqual([]);
  });
});

describe('the second start', () => {
  it('builds nothing, and recovers from kill -9', async () => {
    const env = readFileSync(path.join(folder, '.env'), 'utf8');
    const killed = start();
    await killed.says(OPEN);
    expect(killed.output()).not.toMatch(/Building|Compiling/);
    killed.kill('SIGKILL');
    await killed.exit;
    const left = processesOf(folder);
    expect(left.join('\n')).toContain('postgres');

    const next = start();
    await next.says(OPEN);
    expect(processesOf(folder)).toEqual(expect.arrayContaining(postmasterAmong(left)));
    next.kill('SIGINT');
    expect(await next.exit).toEqual({ code: 0, signal: null });
    expect(processesOf(folder)).toEqual([]);
    expect(readFileSync(path.join(folder, '.env'), 'utf8')).toBe(env);
  });
});

/** A question of GraphQL that is on its way: it goes on when it is told to. */
async function beginToAsk(address: string) {
  const question = JSON.stringify({ query: '{ topics { name } }' });
  const asking = request(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Length': question.length },
  });
  const answered = once(asking, 'response') as Promise<[IncomingMessage]>;
  await new Promise((resolve) => asking.write(question.slice(0, 5), resolve));
  // Whoever asks later is answered later: the server knows of both then.
  await fetch(address, { method: 'HEAD' });
  return {
    goOn: async () => {
      asking.end(question.slice(5));
      const [response] = await answered;
      return { status: response.statusCode, body: await text(response) };
    },
  };
}

/** Runs a program through the wrapper that counts the tables of the database it was given. */
async function tablesSeenByCommand(): Promise<number> {
  const program = `
    const client = new (require('pg').Client)({ connectionString: process.env.DATABASE_URL });
    client.connect()
      .then(() => client.query("select count(*)::int from pg_tables where schemaname = 'public'"))
      .then(({ rows }) => console.log('tables: ' + rows[0].count))
      .then(() => client.end());`;
  const command = runDoor({ folder, script: 'with-database.ts', args: ['node', '-e', program] });
  const [, count] = await command.says(/tables: (\d+)/);
  expect(await command.exit).toEqual({ code: 0, signal: null });
  return Number(count);
}

async function graphqlTypeName(address = ''): Promise<string> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  const { data } = (await answer.json()) as { data: { __typename: string } };
  return data.__typename;
}

function postmasterAmong(lines: readonly string[]): string[] {
  return lines.filter((line) => line.includes('bin/postgres -D'));
}
