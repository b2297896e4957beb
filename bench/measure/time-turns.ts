import { median } from './median';

/** What is measured beside each other. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** Milliseconds of each contestant; the median of `rounds`, in which they take turns. */
export const timeTurns = async (
  contestants: readonly Contestant[],
  rounds: number,
): Promise<number[]> => {
  for (const { run } of contestants) {
    for (const end = performance.now() + WARM_UP; performance.now() < end;) await run();
  }
  const times: number[][] = contestants.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { run }] of contestants.entries()) {
      const start = performance.now();
      await run();
      times[index]?.push(performance.now() - start);
    }
  }
  return times.map(median);
};

/** Milliseconds, so that what is short, too, runs as compiled code. */
const WARM_UP = 300;
