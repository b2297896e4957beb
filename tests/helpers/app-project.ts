import { execFileSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const PROJECT = path.resolve(__dirname, '../..');

/** A folder that only its owner may enter, with what trips programs up in its name. */
export function makeTemporaryFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'newsroom 新聞室 '));
}

/**
 * The project as a clone of it would be (tracked files and new ones that are not ignored), with its
 * dependencies installed.
 */
export function copyProject(folder: string): void {
  const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter(Boolean)) {
    // A file that is tracked and deleted is still listed.
    if (!lstatSync(path.join(PROJECT, file), { throwIfNoEntry: false })) continue;
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    cpSync(path.join(PROJECT, file), path.join(folder, file));
  }
  linkDependencies(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'));
}

/**
 * The built admin panel, stamp and all, without the compiled server: to build a panel takes longer
 * than everything else together, and of the same sources the same comes out.
 *
 * @param dist the folder it was built in
 */
export function copyAdminPanel(dist: string, folder: string): void {
  cpSync(path.join(dist, 'build'), path.join(folder, 'dist', 'build'), { recursive: true });
}

/** A copy of a copy, with what was built in it and without what it wrote while it ran. */
export function copyBuiltProject(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (['node_modules', '.data', '.env'].includes(name)) continue;
    cpSync(path.join(from, name), path.join(to, name), { recursive: true });
  }
  linkDependencies(path.join(PROJECT, 'node_modules'), path.join(to, 'node_modules'));
}

/** The processes that run in a folder, or were given a path of it. Linux only. */
export function processesOf(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      const command = readQuietly(() =>
        readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
      );
      const workingFolder = readQuietly(() => readlinkSync(`/proc/${pid}/cwd`));
      return command.includes(folder) || workingFolder.startsWith(folder)
        ? [`${pid} ${command}`]
        : [];
    });
}

/** Resolves once no process runs in a folder any more. */
export async function nothingRunsIn(folder: string): Promise<void> {
  while (processesOf(folder).length > 0) await delay(50);
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * A link for every package but the project's own plugins, whose links are copied: those lead to the
 * copy's sources.
 */
function linkDependencies(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    const source = path.join(from, name);
    const target = path.join(to, name);
    if (name.startsWith('@')) linkDependencies(source, target);
    else if (lstatSync(source).isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else symlinkSync(source, target);
  }
}

function readQuietly(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
