import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isFresh, sourcesFingerprint, writeStamp } from '../../scripts/building/stamp';
import type { BuildPart } from '../../scripts/building/sources';

let folder: string;

const write = (file: string, content: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
};
const remove = (file: string) => rmSync(path.join(folder, file), { recursive: true });
const build = (part: BuildPart) => writeStamp(part, folder, sourcesFingerprint(part, folder));
const stale = (): BuildPart[] =>
  (['server', 'admin'] as const).filter((part) => !isFresh(part, folder));

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-build-'));
  write('config/plugins.ts', 'plugins');
  write('src/index.ts', 'index');
  write('src/admin/app.tsx', 'panel');
  write('src/plugins/hant-hans/admin/src/index.tsx', 'plugin’s panel');
  write('src/plugins/hant-hans/server/src/index.ts', 'plugin’s server');
  write('src/plugins/hant-hans/shared/contracts.ts', 'contracts');
  write('package-lock.json', '{}');
  write('dist/src/index.js', 'compiled');
  write('dist/build/index.html', 'built');
  build('server');
  build('admin');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a complete build', () => {
  it('is fresh', () => {
    expect(stale()).toEqual([]);
  });

  it('stays fresh when a checkout only gives its sources another time', () => {
    utimesSync(path.join(folder, 'src/index.ts'), 0, 0);
    expect(stale()).toEqual([]);
  });

  it.each<[string, BuildPart[]]>([
    ['src/index.ts', ['server']],
    ['src/plugins/hant-hans/server/src/index.ts', ['server']],
    ['src/admin/app.tsx', ['admin']],
    ['src/plugins/hant-hans/admin/src/index.tsx', ['admin']],
    ['src/plugins/hant-hans/shared/contracts.ts', ['server', 'admin']],
    ['config/plugins.ts', ['server', 'admin']],
    ['package-lock.json', ['server', 'admin']],
    ['src/api/new/content-types/new/schema.json', ['server']],
    ['README.md', []],
    ['tests/some.test.ts', []],
    ['.data/postgres/password', []],
  ])('after a change of %s leaves stale: %j', (file, expected) => {
    write(file, 'changed');
    expect(stale()).toEqual(expected);
  });

  it('is stale once a source is gone', () => {
    remove('src/plugins/hant-hans/server/src/index.ts');
    expect(stale()).toEqual(['server']);
  });

  it.each<[string, BuildPart]>([
    ['dist/src/index.js', 'server'],
    ['dist/build/index.html', 'admin'],
  ])('is stale once %s is cut short or gone', (file, part) => {
    write(file, '');
    expect(stale()).toEqual([part]);
    remove(file);
    expect(stale()).toEqual([part]);
  });
});

describe('an interrupted build', () => {
  it('is stale, though everything that it wrote looks complete', () => {
    remove('dist/build');
    write('dist/build/index.html', 'built');
    expect(stale()).toEqual(['admin']);
  });

  it('whose sources changed meanwhile is stale', () => {
    const sources = sourcesFingerprint('server', folder);
    write('src/index.ts', 'changed meanwhile');
    writeStamp('server', folder, sources);
    expect(stale()).toEqual(['server']);
  });
});

describe('the admin panel', () => {
  const former = process.env.PUBLIC_URL;

  afterEach(() => {
    if (former === undefined) delete process.env.PUBLIC_URL;
    else process.env.PUBLIC_URL = former;
  });

  it.each<[string, BuildPart[]]>([
    ['https://news.example', []],
    ['https://news.example/', []],
    ['https://news.example/cms', ['admin']],
    ['/cms', ['admin']],
  ])('built without PUBLIC_URL and served at %s is stale: %j', (url, expected) => {
    process.env.PUBLIC_URL = url;
    expect(stale()).toEqual(expected);
  });
});
