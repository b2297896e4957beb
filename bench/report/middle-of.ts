import type { Load } from '../measure/measure-load';
import { median } from '../measure/median';

/** Of each figure the one of the round in the middle. */
export const middleOf = (loads: readonly Load[]): Load => ({
  requestsPerSecond: median(loads.map(({ requestsPerSecond }) => requestsPerSecond)),
  p50: median(loads.map(({ p50 }) => p50)),
  p99: median(loads.map(({ p99 }) => p99)),
  bytes: median(loads.map(({ bytes }) => bytes)),
});

/**
 * How many times as much of something one had as the other, compared round by round: what disturbed a
 * round disturbed both of its figures.
 */
export const timesAsMuch = <What extends string>(
  what: What,
  one: readonly Readonly<Record<What, number>>[] = [],
  other: readonly Readonly<Record<What, number>>[] = [],
): number => median(one.map((load, round) => load[what] / (other[round]?.[what] ?? Number.NaN)));
