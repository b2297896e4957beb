import { turnMatches, type Matches } from './matches';

/** Matches runs without a match that are as long as what is free between their neighbours' matches. */
export const matchGaps = (options: {
  known: Readonly<Matches>;
  /** How many there are to be matched with. */
  others: number;
  /** Whether one of them may be matched by its place alone. */
  isOpen?: (other: number) => boolean;
  /** Whether two that have the same place can be versions of each other. */
  fits: (item: number, other: number) => boolean;
}): Matches => {
  const { known, others, isOpen = () => true, fits } = options;
  const matches = [...known];
  const taken = turnMatches(known, others);
  const free = taken.flatMap((item, other) => (item === undefined && isOpen(other) ? other : []));
  for (const { start, end } of runsWithout(known)) {
    const after = firstFrom(free, (known[start - 1] ?? -1) + 1);
    const before = firstFrom(free, known[end] ?? others);
    const gap = before - after === end - start ? free.slice(after, before) : [];
    if (gap.some((other) => taken[other] !== undefined)) continue;
    gap.forEach((other, index) => {
      if (!fits(start + index, other)) return;
      matches[start + index] = other;
      taken[other] = start + index;
    });
  }
  return matches;
};

const runsWithout = (matches: Readonly<Matches>): { start: number; end: number }[] => {
  const runs: { start: number; end: number }[] = [];
  let start = 0;
  for (let place = 0; place <= matches.length; place += 1) {
    if (place < matches.length && matches[place] === undefined) continue;
    if (place > start) runs.push({ start, end: place });
    start = place + 1;
  }
  return runs;
};

/** The first index in an ascending list of what is at least a value. */
const firstFrom = (ascending: readonly number[], value: number): number => {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? value) >= value) to = middle;
    else from = middle + 1;
  }
  return from;
};
