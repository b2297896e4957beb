import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** What a running server writes about itself into its data folder. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  /** false while it starts, recovers or stops. */
  readonly isReady: boolean;
}

/**
 * The server that runs on a data folder, if one does. A `postmaster.pid` whose process is gone, or
 * whose number has since gone to another program (usual in containers, and after a reboot), is
 * removed: PostgreSQL itself would take that program for a running server and refuse to start.
 *
 * To be called by one process at a time.
 */
export function readPostmasterFile(dataFolder: string): PostmasterFile | undefined {
  const file = path.join(dataFolder, 'postmaster.pid');
  const lines = readLines(file);
  if (lines === undefined) return undefined;
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || !isServerOf(pid, dataFolder)) {
    rmSync(file, { force: true });
    return undefined;
  }
  // Lines as in PostgreSQL's miscadmin.h; those of the port and the status come a moment later.
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Only what is known not to be this folder's server counts as foreign: to take a running server for
 * a stale file would put two servers on the same data.
 */
function isServerOf(pid: number, dataFolder: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux') return commandOf(pid).includes('postgres');
  const workingFolder = attempt(() => realpathSync(readlinkSync(`/proc/${pid}/cwd`)));
  // A PostgreSQL server works inside its data folder.
  if (workingFolder !== undefined) return workingFolder === realpathSync(dataFolder);
  // Root without CAP_SYS_PTRACE, as in a container, may read the arguments of others only. A dead
  // process that nobody has waited for yet has none.
  const args = attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0'));
  return args === undefined || args.includes(dataFolder);
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function commandOf(pid: number): string {
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout;
}
