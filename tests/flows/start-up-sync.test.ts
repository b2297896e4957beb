import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { Client } from 'pg';

import { type AppProcess, type Exit, killRemainingDoors, runDoor } from '../helpers/app-process';
import { makeTemporaryFolder, removeFolder } from '../helpers/app-project';
import { makeBuiltFolder } from '../helpers/built-folder';
import { ADMIN_URL, TEMPLATE } from '../helpers/run-settings';
import { createDatabase, databaseName } from '../helpers/test-server';

jest.setTimeout(300_000);

const ARTICLE = 'api::news-article.news-article';
/** As many as are written together. */
const PAGE = 200;

const temporary = makeTemporaryFolder();
const folder = path.join(temporary, 'app');
let database: Client;
let url: string;

const ask = async <T>(sql: string, values: unknown[] = []): Promise<T> => {
  const { rows } = await database.query<{ answer: T }>(sql, values);
  return rows[0]!.answer;
};

const idOf = (index: number): string => `0archive${String(index).padStart(16, '0')}`;

/** Stories in one script, as of an archive from before there was a plugin for two. */
const fill = (script: string, from: number, to: number) =>
  database.query(
    `insert into news_articles (document_id, locale, title, slug, date_published, created_at, updated_at)
     select '0archive' || lpad(n::text, 16, '0'), $1, '舊聞' || n, 'story-' || n, '2020-01-01', now(), now()
     from generate_series($2::int, $3::int) n`,
    [script, from, to],
  );

/** Of an archive of three pages and a half. */
const LAST = 3 * PAGE + PAGE / 2;
const converted = () =>
  ask<number>(
    `select count(*)::int as answer from news_articles
     where locale = 'zh-Hans' and document_id between $1 and $2`,
    [idOf(1), idOf(LAST)],
  );

beforeAll(async () => {
  await makeBuiltFolder(folder);
  const adminUrl = process.env[ADMIN_URL]!;
  const template = process.env[TEMPLATE]!;
  url = await createDatabase({ adminUrl, database: databaseName('sync'), template });
  database = new Client({ connectionString: url });
  await database.connect();
  await fill('zh-Hant', 1, LAST);
  await fill('zh-Hans', LAST + 1, LAST + 2);
});

afterAll(async () => {
  await killRemainingDoors();
  await database.end();
  removeFolder(temporary);
});

const sync = (...args: string[]): AppProcess =>
  runDoor({ folder, script: 'sync.ts', args, variables: { DATABASE_URL: url } });

interface Report {
  interrupted: boolean;
  types: {
    type: string;
    converted: number;
    unchanged: number;
    leading: number;
    conflicts: unknown[];
    failed: unknown[];
  }[];
}

/** Progress is told on standard error, which is heard in between. */
const reportOf = (door: AppProcess): Report => {
  const [json = ''] = /^\{\n[^]*^\}$/m.exec(door.output()) ?? [];
  return JSON.parse(json) as Report;
};

/** Runs until it waits for a document that somebody else is working on, and does something then. */
const whileItWaitsFor = async (
  index: number,
  args: string[],
  act: (door: AppProcess) => unknown,
) => {
  const lock = `hashtextextended('hant-hans ${ARTICLE} ${idOf(index)}', 0)`;
  await database.query(`select pg_advisory_lock(${lock})`);
  const door = sync(...args);
  const isWaiting = () =>
    ask<boolean>(
      `select exists (
         select from pg_locks where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())
       ) as answer`,
    );
  const ended = { exit: undefined as Exit | undefined };
  void door.exit.then((exit) => (ended.exit = exit));
  while (!(await isWaiting())) {
    if (ended.exit) throw new Error(door.output());
    await delay(20);
  }
  await act(door);
  await database.query(`select pg_advisory_unlock(${lock})`);
  return { door, exit: await door.exit };
};

test('killed, it leaves whole pages behind', async () => {
  await whileItWaitsFor(PAGE + 1, [], async (door) => {
    door.kill('SIGKILL');
    await door.exit;
  });
  expect(await converted()).toBe(PAGE);
});

test('asked to stop by Ctrl-C, it ends its page, and says that it was interrupted', async () => {
  const { door, exit } = await whileItWaitsFor(2 * PAGE + 1, ['--json'], async (running) => {
    running.kill('SIGINT');
    await running.says(/Stopping …/);
  });
  expect(exit).toEqual({ code: 130, signal: null });
  const report = reportOf(door);
  expect(report.interrupted).toBe(true);
  expect(report.types.find(({ type }) => type === ARTICLE)).toMatchObject({
    converted: 2 * PAGE,
    unchanged: PAGE,
    leading: 2,
  });
  expect(await converted()).toBe(3 * PAGE);
});

test('by SIGTERM, in words', async () => {
  const { door, exit } = await whileItWaitsFor(LAST, ['--type', ARTICLE], async (running) => {
    running.kill('SIGTERM');
    await running.says(/Stopping …/);
  });
  expect(exit).toEqual({ code: 143, signal: null });
  expect(door.output()).toMatch(/^Interrupted: run it again/m);
});

test('run again it goes on, and says what was left to do, and what it does not look at', async () => {
  await database.query(`delete from news_articles where locale = 'zh-Hans' and document_id = $1`, [
    idOf(LAST),
  ]);
  const door = sync('--json');
  expect(await door.exit).toEqual({ code: 0, signal: null });
  const report = reportOf(door);
  expect(report.interrupted).toBe(false);
  expect(report.types.find(({ type }) => type === ARTICLE)).toMatchObject({
    converted: 1,
    // With the provided article.
    unchanged: LAST,
    leading: 2,
    conflicts: [],
    failed: [],
  });
  expect(await converted()).toBe(LAST);
});

test('what waits for a person, and what fails, are told apart by the exit code', async () => {
  const [contested, refused] = [idOf(1), idOf(2)];
  await database.query(
    `update news_articles set title = case locale when 'zh-Hans' then '人手' else '再聞' end
     where document_id = $1`,
    [contested],
  );
  const waiting = sync('--type', ARTICLE);
  expect(await waiting.exit).toEqual({ code: 3, signal: null });
  expect(waiting.output()).toContain(`conflict  ${contested}: title`);

  await database.query(
    `create function refuse() returns trigger language plpgsql as $$ begin
       raise 'no dragons'; end $$;
     create trigger refuse before insert on news_articles for each row execute function refuse();
     delete from news_articles where locale = 'zh-Hans' and document_id = '${refused}'`,
  );
  const failing = sync('--type', ARTICLE, '--from', 'zh-Hant');
  expect(await failing.exit).toEqual({ code: 1, signal: null });
  expect(failing.output()).toMatch(new RegExp(`failed {4}${refused}: .*no dragons`));
  expect(failing.output()).toContain('1 in conflict, 1 failed');
});

test('the other way, what Traditional leads is left alone, and that is said', async () => {
  const door = sync('--type', ARTICLE, '--from', 'zh-Hans', '--dry-run');
  expect(await door.exit).toEqual({ code: 0, signal: null });
  expect(door.output()).toContain(
    `2 would be converted, 0 unchanged, 0 would be published, ${LAST + 1} led by`,
  );
});
