import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const projectFolder = path.resolve(__dirname, '../..');
const folder = path.join(projectFolder, '.tmp', 'plugin');
const unpacked = path.join(folder, 'unpacked', 'package');
const inPackage = (file: string) => path.join(unpacked, file);

interface Package {
  readonly name: string;
  readonly private?: boolean;
  readonly strapi: { readonly kind: string };
  readonly exports: Readonly<Record<string, { readonly require: string }>>;
}
let described: Package;

beforeAll(() => {
  const file = execFileSync('npm', ['run', '--silent', 'pack:plugin'], {
    cwd: projectFolder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  mkdirSync(path.dirname(unpacked), { recursive: true });
  const tarball = path.join(projectFolder, file.trim());
  execFileSync('tar', ['-xzf', tarball, '-C', path.dirname(unpacked)]);
  described = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as Package;
}, 180_000);

describe('the plugin as a package for other projects', () => {
  it('is one that Strapi takes for a plugin, and npm for one that can be installed', () => {
    expect(described).toMatchObject({
      name: 'strapi-plugin-hant-hans',
      strapi: { kind: 'plugin', name: 'hant-hans' },
    });
    expect(described).not.toHaveProperty('private');
    expect(existsSync(inPackage('README.md'))).toBe(true);
  });

  it('has a server that Node loads as it is', () => {
    const entry = inPackage(described.exports['./strapi-server']?.require ?? '');
    const read = `process.stdout.write(JSON.stringify(Object.keys(require(${JSON.stringify(entry)}).default)))`;
    const parts = JSON.parse(
      execFileSync(process.execPath, ['-e', read], { encoding: 'utf8' }),
    ) as unknown;
    expect(parts).toEqual(
      expect.arrayContaining(['register', 'bootstrap', 'contentTypes', 'services', 'routes']),
    );
  });

  it('has a panel that imports nothing from outside of the package but packages', () => {
    expect(existsSync(inPackage(described.exports['./strapi-admin']?.require ?? ''))).toBe(true);
    const files = globSync('esm/**/*.js', { cwd: unpacked, absolute: true });
    const missing = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(RELATIVE)].flatMap(([, from = '']) => {
        const target = path.join(path.dirname(file), from);
        const isThere = ['.js', '/index.js'].some((end) => existsSync(target + end));
        return isThere && target.startsWith(unpacked) ? [] : [`${file}: ${from}`];
      }),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });
});

const RELATIVE = /(?:\bfrom|\bimport\(|\bimport) ?'(\.[^']*)'/g;
