import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../scripts/building/sources';
import { type AppProcess, killRemainingDoors, OPEN, runDoor } from '../helpers/app-process';
import { makeTemporaryFolder, processesOf, removeFolder } from '../helpers/app-project';
import { askDatabase } from '../helpers/ask-database';
import { makeBuiltFolder } from '../helpers/built-folder';
import { freePort } from '../helpers/ports';

jest.setTimeout(600_000);

const temporary = makeTemporaryFolder();
const folder = path.join(temporary, 'app');
let port: number;

const run = (script: string, ...args: string[]): AppProcess =>
  runDoor({ folder, script, args, variables: { PORT: String(port), LOG_LEVEL: 'warn' } });

beforeAll(async () => {
  await makeBuiltFolder(folder);
  port = await freePort();
});

afterAll(async () => {
  await killRemainingDoors();
  for (const line of processesOf(temporary)) process.kill(Number(line.split(' ')[0]), 'SIGKILL');
  removeFolder(temporary);
});

describe('a newsroom that runs while its sources change', () => {
  let app: AppProcess;
  let paths: string[];

  beforeAll(async () => {
    app = run('start.ts');
    await app.says(OPEN);
    const panel = filesBelow(path.join(folder, 'dist'), 'build');
    paths = [
      '/api/news-articles?locale=zh-Hant',
      '/admin/index.html',
      // Of some hundred a few, so that each is asked for often.
      ...panel
        .filter((_, index) => index % 16 === 0)
        .map((file) => file.replace('build', '/admin')),
    ];
    for (const source of ['src/index.ts', 'src/admin/app.tsx']) {
      appendFileSync(path.join(folder, source), '\n// pulled meanwhile\n');
    }
  });

  /** Asks for what it serves again and again until a door has ended. */
  const missingUntil = async (door: AppProcess): Promise<string[]> => {
    const missing = new Set<string>();
    const state = { ended: false };
    void door.exit.then(() => (state.ended = true));
    do {
      for (const each of paths) {
        const { status } = await fetch(`http://localhost:${port}${each}`);
        if (status !== 200) missing.add(`${status} ${each}`);
      }
    } while (!state.ended);
    return [...missing];
  };

  it('goes on whole while doors run, which use the same older build and say so', async () => {
    const before = contentOf('dist');
    const doors = [
      () => run('seed.ts'),
      () => run('with-database.ts', 'strapi', 'content-types:list'),
    ];
    for (const start of doors) {
      const door = start();
      expect(await missingUntil(door)).toEqual([]);
      expect(await door.exit).toEqual({ code: 0, signal: null });
      expect(door.output()).toContain(
        `npm start (process ${app.pid}) runs from an older build of this folder`,
      );
    }
    expect(contentOf('dist')).toEqual(before);
  });

  it.each([
    ['npm run build', 'build.ts', []],
    ['strapi develop', 'with-database.ts', ['strapi', 'develop']],
    ['strapi build', 'with-database.ts', ['strapi', 'build']],
  ])('is not built over by %s, which says who runs', async (name, script, args) => {
    const before = contentOf('dist');
    const door = runDoor({ folder, script, args, variables: { PORT: String(await freePort()) } });
    expect(await door.exit).toEqual({ code: 1, signal: null });
    expect(door.output()).toContain(
      `npm start (process ${app.pid}) runs from dist/, where ${name} would build: stop it first.`,
    );
    expect(contentOf('dist')).toEqual(before);
  });

  it('once it has stopped, is built anew, and keeps its indexes', async () => {
    const indexes = await indexesOfArticles();
    expect(indexes).toContain('news_articles_published_newest_first');
    expect(indexes).toContain('news_articles_of_topic');
    addAttribute('src/api/news-article/content-types/news-article/schema.json', 'strapline');
    app.kill('SIGTERM');
    expect(await app.exit).toEqual({ code: 0, signal: null });
    const build = run('build.ts');
    expect(await build.exit).toEqual({ code: 0, signal: null });
    expect(build.output()).toContain('Built: server, admin.');
    const seed = run('seed.ts');
    expect(await seed.exit).toEqual({ code: 0, signal: null });
    expect(seed.output()).not.toMatch(/older build|Compiling/);
    expect(contentOf('dist').get('dist/src/index.js')).toContain('pulled meanwhile');
    expect(
      await askDatabase(
        folder,
        `select column_name from information_schema.columns
      where table_name = 'news_articles' and column_name = 'strapline'`,
      ),
    ).toEqual(['strapline']);
    expect(await indexesOfArticles()).toEqual(indexes);
  });
});

const indexesOfArticles = (): Promise<string[]> =>
  askDatabase(
    folder,
    `select indexname from pg_indexes
    where tablename like 'news_articles%' order by indexname`,
  );

function addAttribute(schema: string, name: string): void {
  const file = path.join(folder, schema);
  const content = JSON.parse(readFileSync(file, 'utf8')) as { attributes: object };
  Object.assign(content.attributes, { [name]: { type: 'string' } });
  writeFileSync(file, JSON.stringify(content));
}

/** Every file below a place, with what it holds. */
function contentOf(place: string): Map<string, string> {
  const files = filesBelow(folder, place);
  return new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]));
}
