import { median } from '../measure/median';

/** What is measured beside each other: `run` converts the same text in each. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** Milliseconds of each contestant; the median of `rounds`, in which they take turns. */
export const timeTurns = (contestants: readonly Contestant[], rounds: number): number[] => {
  for (const { run } of contestants) {
    for (const end = performance.now() + WARM_UP; performance.now() < end;) run();
  }
  const times: number[][] = contestants.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    contestants.forEach(({ run }, index) => {
      const start = performance.now();
      run();
      times[index]?.push(performance.now() - start);
    });
  }
  return times.map(median);
};

/** Milliseconds, so that small texts, too, are converted by compiled code. */
const WARM_UP = 300;
