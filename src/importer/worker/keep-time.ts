export interface TimeKept {
  /** In milliseconds, what may be used. */
  time: number;
  /** What was used so far, in milliseconds; null where nobody knows, and all that passed counts. */
  used: () => number | null;
  /** Called once, where it was used up. */
  onOver: () => void;
}

/**
 * Waits until somebody has used up their time, however long that takes: on a machine that is busy with
 * other things a thread may wait for a processor for as long again, and again.
 *
 * @returns what ends the waiting
 */
export function keepTime({ time, used, onOver }: TimeKept): () => void {
  const begin = Date.now();
  let timer: NodeJS.Timeout;
  const look = (): void => {
    const passed = Date.now() - begin;
    const left = passed >= time * MOST_WAITING ? 0 : time - (used() ?? passed);
    if (left <= 0) onOver();
    else timer = setTimeout(look, Math.max(left, SHORTEST_WAIT));
  };
  timer = setTimeout(look, time);
  return () => clearTimeout(timer);
}

/** By how much longer than its time anything may take, in all. */
const MOST_WAITING = 20;
/** In milliseconds: what is left may be next to nothing. */
const SHORTEST_WAIT = 5;
