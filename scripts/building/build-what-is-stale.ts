import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { withLocalLock } from '../../database/local-lock';
import { OperatorError } from '../../database/operator-error';
import { KEEP_BUILD } from '../child-program';
import { report, withProgress } from '../progress';
import { projectFolder } from '../project-folder';
import { becomeUserOfBuild, type BuildUser, describeUser, usersOfBuild } from './build-users';
import { runTool } from './run-tool';
import type { BuildPart } from './sources';
import { isFresh, sourcesFingerprint, writeStamp } from './stamp';

export type { BuildPart } from './sources';

export interface BuildRequest {
  readonly parts: readonly BuildPart[];
  /** What was started, for messages to those who want to build meanwhile: `npm start`. */
  readonly door: string;
  /**
   * `runs`: from what is built; from an older build where another process runs from that one.
   * The others write into `dist/`, by themselves or here, and are refused where another process runs
   * from it; only what `compiles-once` may do so beside one that compiles again and again.
   */
  readonly purpose: 'runs' | 'compiles' | 'compiles-once' | 'only-builds';
  readonly signal: AbortSignal;
}

/**
 * Builds those of the asked parts that are missing, incomplete, or not of the sources as they are
 * now. One process of this folder at a time; the others wait and find it done. What a process runs
 * from is never touched: its panel's files would be gone from beneath it, and the database would get
 * the tables of newer schemas than it knows.
 *
 * @returns the parts that had to be built
 * @throws OperatorError with what the compiler said, or that names who keeps it from building
 */
export function buildWhatIsStale(request: BuildRequest): Promise<readonly BuildPart[]> {
  const { door, parts, purpose, signal } = request;
  const lock = {
    name: `building ${projectFolder}`,
    holder: `pid ${process.pid}`,
    signal,
    onWait: () => report('Another process of this folder is building: waiting for it …'),
  };
  return withLocalLock(lock, async () => {
    const built = await buildOrLeave(request);
    const compiles = compilesItself(purpose);
    if (purpose !== 'only-builds') await becomeUserOfBuild({ door, parts, compiles });
    return built;
  });
}

async function buildOrLeave({
  parts,
  door,
  purpose,
  signal,
}: BuildRequest): Promise<readonly BuildPart[]> {
  const stale = parts.filter((part) => !isFresh(part, projectFolder));
  const touched = compilesItself(purpose) ? (['server', 'admin'] as const) : stale;
  if (touched.length === 0) return [];
  const user = (await usersOfBuild()).find((other) =>
    other.compiles
      ? purpose !== 'compiles-once'
      : touched.some((part) => other.parts.includes(part)),
  );
  if (user !== undefined) {
    if (purpose === 'runs' && stale.every(isThere)) tellOfOlderBuild(user, door);
    else throw new OperatorError(explainRefusal(user, door));
    return [];
  }
  if (stale.includes('server')) await buildServer(signal);
  if (stale.includes('admin')) await buildAdmin(signal);
  return stale;
}

function compilesItself(purpose: BuildRequest['purpose']): boolean {
  return purpose === 'compiles' || purpose === 'compiles-once';
}

/** What `strapi develop` compiles is of the sources as they are, though nobody stamped it. */
function tellOfOlderBuild(user: BuildUser, door: string): void {
  if (user.compiles) return;
  report(
    `${describeUser(user)} runs from an older build of this folder, and ${door} uses that one, too.\n` +
      '  To build from the sources as they are now, stop it first.',
  );
}

function explainRefusal(user: BuildUser, door: string): string {
  const name = describeUser(user);
  return user.compiles
    ? `${name} compiles into dist/, which ${door} cannot use now: try again in a moment, or stop it first.`
    : `${name} runs from dist/, where ${door} would build: stop it first.`;
}

function isThere(part: BuildPart): boolean {
  const entry = part === 'admin' ? 'dist/build/index.html' : 'dist/src/index.js';
  return existsSync(path.join(projectFolder, entry));
}

async function buildAdmin(signal: AbortSignal): Promise<void> {
  const sources = sourcesFingerprint('admin', projectFolder);
  const label = 'Building the admin panel (half a minute; only at first and after changes)';
  const tool = { name: 'strapi', args: ['build'], preloads: [KEEP_BUILD], signal };
  await withProgress(label, () => runTool(tool));
  writeStamp('admin', projectFolder, sources);
}

async function buildServer(signal: AbortSignal): Promise<void> {
  const sources = sourcesFingerprint('server', projectFolder);
  clearServer();
  const args = ['-p', 'tsconfig.json'];
  await withProgress('Compiling the server', () => runTool({ name: 'tsc', args, signal }));
  writeStamp('server', projectFolder, sources);
}

/**
 * Removes what was compiled: Strapi would load, and create tables for, a content type whose source
 * is gone. With it goes the compiler's own memory of what it need not write again.
 */
function clearServer(): void {
  const dist = path.join(projectFolder, 'dist');
  for (const name of readdirSafely(dist)) {
    if (name !== 'build') rmSync(path.join(dist, name), { recursive: true, force: true });
  }
}

function readdirSafely(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
