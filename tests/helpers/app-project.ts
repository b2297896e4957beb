import {
  cpSync,
  existsSync,
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
import { projectFiles } from './project-files';

const PROJECT = path.resolve(__dirname, '../..');

/** A folder that only its owner may enter, with what trips programs up in its name. */
export function makeTemporaryFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'newsroom 新聞室 '));
}

/**
 * The project as a clone of it would be, new files included, with its dependencies installed. What
 * is the same in the folder already is not touched: something may run from it.
 */
export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const files = projectFiles(PROJECT);
  const kept = new Set(files);
  for (const file of projectFiles(folder)) if (!kept.has(file)) rmSync(path.join(folder, file));
  for (const file of files) {
    const [from, to] = [path.join(PROJECT, file), path.join(folder, file)];
    if (existsSync(to) && readFileSync(from).equals(readFileSync(to))) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    cpSync(from, to);
  }
  linkDependencies(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'));
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
  mkdirSync(to, { recursive: true });
  const names = readdirSync(from);
  for (const name of readdirSync(to)) {
    // Hidden are the caches of builds.
    if (!names.includes(name) && !name.startsWith('.')) removeFolder(path.join(to, name));
  }
  for (const name of names) {
    const source = path.join(from, name);
    const target = path.join(to, name);
    if (name.startsWith('@')) linkDependencies(source, target);
    else if (lstatSync(source).isSymbolicLink()) link(readlinkSync(source), target);
    else link(source, target);
  }
}

function link(source: string, target: string): void {
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() && readlinkSync(target) === source) return;
  removeFolder(target);
  symlinkSync(source, target);
}

function readQuietly(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
