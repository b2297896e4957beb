import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export type BuildPart = 'server' | 'admin';

/** Files and folders that a part is built from, below the project's folder. */
const ROOTS: Readonly<Record<BuildPart, readonly string[]>> = {
  server: ['config', 'database', 'src', 'types', 'tsconfig.json', 'package-lock.json'],
  admin: [
    'src/admin',
    'src/plugins',
    // They say which plugins there are, and under which path the panel lives.
    'config/admin.ts',
    'config/features.ts',
    'config/plugins.ts',
    'config/server.ts',
    'package.json',
    'package-lock.json',
  ],
};

const NOT_OF: Readonly<Record<BuildPart, RegExp>> = {
  server: /^src\/admin\/|^src\/plugins\/[^/]+\/admin\//,
  admin: /^src\/plugins\/[^/]+\/server\//,
};

/** The source files of a part, as paths with slashes relative to the folder, in order. */
export function sourcesOf(part: BuildPart, folder: string): string[] {
  return ROOTS[part]
    .flatMap((root) => filesBelow(folder, root))
    .filter((file) => !NOT_OF[part].test(file));
}

/**
 * Every file at or below a place, as paths relative to the folder, in order; none where there is
 * nothing. Hidden files and node_modules are left out.
 */
export function filesBelow(folder: string, place: string): string[] {
  const found = statSync(path.join(folder, place), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [place];
  return readdirSync(path.join(folder, place))
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesBelow(folder, `${place}/${name}`));
}
