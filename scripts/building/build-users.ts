import { type LocalLock, tryLocalLock } from '../../database/local-lock';
import { OperatorError } from '../../database/operator-error';
import { projectFolder } from '../project-folder';
import type { BuildPart } from './sources';

/** A process that runs from `dist/`, as it tells about itself. */
export interface BuildUser {
  /** What was started: `npm start`. */
  readonly door: string;
  readonly pid: number;
  readonly parts: readonly BuildPart[];
  /** Whether it compiles into `dist/` by itself, whenever a source changes. */
  readonly compiles: boolean;
}

/** As many as may run from one folder at a time. */
const PLACES = 64;

/** Places that this process took; held until it ends, however it ends. */
const taken: LocalLock[] = [];

/**
 * Who runs from `dist/` now, this process left out. To be called by one process at a time, as
 * `buildWhatIsStale` is.
 */
export async function usersOfBuild(): Promise<readonly BuildUser[]> {
  const users: BuildUser[] = [];
  for (let place = 0; place < PLACES; place += 1) {
    const attempt = await tryLocalLock({ name: nameOf(place), holder: '' });
    if (attempt.kind === 'held') await attempt.lock.release();
    else users.push(readUser(attempt.holder));
  }
  return users.filter(({ pid }) => pid !== process.pid);
}

/** From here on, and as long as this process lives, nobody builds in the place of what it uses. */
export async function becomeUserOfBuild(user: Omit<BuildUser, 'pid'>): Promise<void> {
  const holder = JSON.stringify({ ...user, pid: process.pid });
  for (let place = 0; place < PLACES; place += 1) {
    const attempt = await tryLocalLock({ name: nameOf(place), holder });
    if (attempt.kind === 'busy') continue;
    taken.push(attempt.lock);
    return;
  }
  throw new OperatorError(`More than ${PLACES} processes run from ${projectFolder} already.`);
}

export function describeUser({ door, pid }: BuildUser): string {
  return pid === 0 ? door : `${door} (process ${pid})`;
}

function nameOf(place: number): string {
  return `running from ${projectFolder} ${place}`;
}

/** One that does not answer is taken to use everything. */
function readUser(holder: string | undefined): BuildUser {
  try {
    return JSON.parse(holder ?? '') as BuildUser;
  } catch {
    return { door: 'another process', pid: 0, parts: ['server', 'admin'], compiles: false };
  }
}
