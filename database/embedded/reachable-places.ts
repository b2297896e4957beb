import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type PostgresBinaries, programPath } from './binaries';
import { canReach, type ServerIdentity } from './server-identity';

/** Used only when root runs the server as `nobody` for a project that `nobody` may not enter. */
const SYSTEM_FOLDER = '/var/lib/hanscript-newsroom';

/** Where the server's folder really goes: where asked, or to a place that the identity may enter. */
export function reachableHome(home: string, identity: ServerIdentity): string {
  if (canReach(identity, path.dirname(home))) return home;
  const id = createHash('sha256').update(home).digest('hex').slice(0, 16);
  return path.join(systemFolder(), `postgres-${id}`);
}

/** The programs, or a copy of them that the identity may execute (60 MB, made once a version). */
export function reachableBinaries(
  binaries: PostgresBinaries,
  identity: ServerIdentity,
): PostgresBinaries {
  if (canReach(identity, programPath(binaries, 'postgres'))) return binaries;
  const folder = path.join(systemFolder(), `binaries-${binaries.version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, folder);
  }
  return { ...binaries, folder };
}

function systemFolder(): string {
  mkdirSync(SYSTEM_FOLDER, { recursive: true });
  chmodSync(SYSTEM_FOLDER, 0o755);
  return SYSTEM_FOLDER;
}
