import { readFileSync, readlinkSync } from 'node:fs';

/** How often to look, in milliseconds. */
const INTERVAL = 300;

/** As early as can be: one that goes while we open the database must not be taken for another. */
const parent = process.ppid;
const npm = npmBehind(parent);

/**
 * Calls back once npm, or the shell that it started us in, is gone. A signal to npm ends that shell,
 * which does not pass it on, and a kill -9 ends npm alone: without looking we would stay behind,
 * running, after `npm start` was stopped.
 */
export function whenNpmGoes(callback: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || parentOf(parent) === npm)) return;
    clearInterval(timer);
    callback();
  }, INTERVAL);
  timer.unref();
}

/**
 * npm itself, where our parent is a shell of its. Some shells give way to what they run, and npm is
 * our parent; then behind it is whoever started npm, who may well leave before us.
 */
function npmBehind(shell: number): number | undefined {
  const starter = parentOf(shell);
  return runsNodeOfNpm(shell) || !runsNodeOfNpm(starter) ? undefined : starter;
}

function runsNodeOfNpm(pid: number | undefined): boolean {
  return told(() => readlinkSync(`/proc/${pid}/exe`)) === process.env.npm_node_execpath;
}

/** Of another process. */
function parentOf(pid: number): number | undefined {
  const status = told(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
  const [, id] = /^PPid:\s*(\d+)$/m.exec(status) ?? [];
  return id === undefined ? undefined : Number(id);
}

/** What Linux tells of other processes; elsewhere nothing is known of them. */
function told(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
