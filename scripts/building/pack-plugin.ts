import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

import packageOfPlugin from '../../src/plugins/hant-hans/package.json';
import { projectFolder } from '../project-folder';
import { compileFiles } from './compile-files';

const pluginFolder = path.join(projectFolder, 'src', 'plugins', 'hant-hans');

/** Each part of the plugin as it is loaded: the server's by Node, the panel's by Vite. */
const PARTS = [
  {
    folder: 'cjs',
    source: 'server/src/index.ts',
    settings: path.join(projectFolder, 'tsconfig.json'),
    own: { module: ts.ModuleKind.CommonJS },
  },
  {
    folder: 'esm',
    source: 'admin/src/index.tsx',
    settings: path.join(projectFolder, 'src', 'admin', 'tsconfig.json'),
    own: { module: ts.ModuleKind.ESNext, noEmit: false },
  },
] as const;

/**
 * Makes the plugin a package that any Strapi 5 project can install.
 *
 * @param folder is emptied first
 * @returns the file that npm packed
 * @throws OperatorError where the plugin does not compile
 */
export const packPlugin = (folder: string): string => {
  const staged = path.join(folder, 'package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  for (const { folder: part, source, settings, own } of PARTS) {
    compileFiles({
      what: 'The plugin',
      settings,
      files: () => [path.join(pluginFolder, source), ...typesOfNewsroom()],
      own: { ...own, rootDir: pluginFolder, outDir: path.join(staged, part) },
    });
  }
  for (const name of ['README.md', 'docs']) {
    cpSync(path.join(pluginFolder, name), path.join(staged, name), { recursive: true });
  }
  writeFileSync(path.join(staged, 'package.json'), JSON.stringify(packed(), null, 2));
  const [tarball = ''] = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: staged,
    encoding: 'utf8',
  }).split('\n');
  return path.join(folder, tarball);
};

/** The package of the workspace names sources, which only this project compiles. */
const packed = (): object => {
  const [server, admin] = PARTS.map(
    ({ folder, source }) => `./${folder}/${source.replace(/\.tsx?$/, '.js')}`,
  );
  return {
    ...packageOfPlugin,
    private: undefined,
    devDependencies: undefined,
    exports: {
      './package.json': './package.json',
      './strapi-admin': { import: admin, require: admin, default: admin },
      './strapi-server': { require: server, default: server },
    },
  };
};

const typesOfNewsroom = (): string[] =>
  ts.sys.readDirectory(path.join(projectFolder, 'types', 'generated'), ['.ts']);
