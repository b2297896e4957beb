import { readFileSync, readlinkSync } from 'node:fs';

/** Names the thread that asks, `1234/task/1240`; null where the system has no such names. */
export function ownThread(): string | null {
  try {
    return readlinkSync('/proc/thread-self');
  } catch {
    return null;
  }
}

/**
 * How long a thread has had a processor, in milliseconds: Linux counts it, and Node itself from 22.19 on.
 *
 * @returns null where nobody counts it, or the thread has ended
 */
export function threadTime(thread: string): number | null {
  try {
    const [nanoseconds] = readFileSync(`/proc/${thread}/schedstat`, 'utf8').split(' ', 1);
    const time = Number(nanoseconds) / 1e6;
    return time > 0 ? time : null;
  } catch {
    return null;
  }
}
