import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { withLocalLock } from '../../database/local-lock';
import { report, withProgress } from '../progress';
import { projectFolder } from '../project-folder';
import { runTool } from './run-tool';
import type { BuildPart } from './sources';
import { isFresh, sourcesFingerprint, writeStamp } from './stamp';

export type { BuildPart } from './sources';

/**
 * Builds those of the asked parts that are missing, incomplete, or not of the sources as they are
 * now. One process of this folder at a time; the others wait and find it done.
 *
 * @returns the parts that had to be built
 * @throws OperatorError with what the compiler said
 */
export function buildWhatIsStale(request: {
  parts: readonly BuildPart[];
  signal: AbortSignal;
}): Promise<readonly BuildPart[]> {
  const lock = {
    name: `building ${projectFolder}`,
    holder: `pid ${process.pid}`,
    signal: request.signal,
    onWait: () => report('Another process of this folder is building: waiting for it …'),
  };
  return withLocalLock(lock, async () => {
    const stale = request.parts.filter((part) => !isFresh(part, projectFolder));
    if (stale.includes('admin')) return buildAll(request.signal);
    if (stale.includes('server')) return buildServer(request.signal);
    return [];
  });
}

/** Strapi's build of the panel compiles the server as well. */
async function buildAll(signal: AbortSignal): Promise<readonly BuildPart[]> {
  const server = sourcesFingerprint('server', projectFolder);
  const admin = sourcesFingerprint('admin', projectFolder);
  clearServer();
  const label = 'Building the admin panel (half a minute; only at first and after changes)';
  await withProgress(label, () => runTool({ name: 'strapi', args: ['build'], signal }));
  writeStamp('server', projectFolder, server);
  writeStamp('admin', projectFolder, admin);
  return ['server', 'admin'];
}

async function buildServer(signal: AbortSignal): Promise<readonly BuildPart[]> {
  const sources = sourcesFingerprint('server', projectFolder);
  clearServer();
  const args = ['-p', 'tsconfig.json'];
  await withProgress('Compiling the server', () => runTool({ name: 'tsc', args, signal }));
  writeStamp('server', projectFolder, sources);
  return ['server'];
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
