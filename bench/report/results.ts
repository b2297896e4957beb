import type { RequestStatements } from '../explain/explain-subjects';
import { compareGrowth, type StatementGrowth } from '../explain/growth';
import type { Load } from '../measure/measure-load';
import type { Measured, Measurement } from '../measure/measure-rounds';
import { median } from '../measure/median';

/** How much slower one article may get from the smallest archive to the largest: by a fifth. */
const ALLOWED = 1.2;

export interface Figure extends Load {
  readonly name: string;
  readonly title: string;
  /** Articles in the database. */
  readonly size: number;
  /** Requests a second as a part of the bare server's. */
  readonly ofBare: number;
  /** Time of a request as a multiple of that at the smallest size. */
  readonly timesSmallest: number;
}

/** Whether one kind of request stays as fast from the smallest size to the largest. */
export interface Hold {
  readonly name: string;
  readonly title: string;
  readonly timesSmallest: number;
  readonly allowed: number;
  readonly holds: boolean;
}

export interface Results {
  readonly bare: Load;
  readonly figures: readonly Figure[];
  readonly holds: readonly Hold[];
  readonly growth: readonly {
    readonly name: string;
    readonly title: string;
    readonly statements: readonly StatementGrowth[];
  }[];
}

export const sumUp = (measured: Measured, explained: readonly RequestStatements[]): Results => {
  const bare = middleOf(measured.bare);
  const smallestOf = (measurement: Measurement) =>
    measured.measurements.find((other) => other.scenario === measurement.scenario) ?? measurement;
  const figures = measured.measurements.map((measurement) => {
    const load = middleOf(measurement.rounds);
    return {
      name: measurement.scenario.name,
      title: measurement.scenario.title,
      size: measurement.size,
      ...load,
      ofBare: load.requestsPerSecond / bare.requestsPerSecond,
      timesSmallest: timesAsLong(smallestOf(measurement), measurement),
    };
  });
  const largest = Math.max(...figures.map(({ size }) => size));
  return {
    bare,
    figures,
    holds: measured.measurements
      .filter(({ scenario, size }) => scenario.mustHold && size === largest)
      .map((measurement) => {
        const { name, title } = measurement.scenario;
        const timesSmallest = timesAsLong(smallestOf(measurement), measurement);
        return { name, title, timesSmallest, allowed: ALLOWED, holds: timesSmallest <= ALLOWED };
      }),
    growth: explained.map(({ name, title, sizes }) => ({
      name,
      title,
      statements: compareGrowth(sizes.map(({ statements }) => statements)),
    })),
  };
};

const middleOf = (loads: readonly Load[]): Load => ({
  requestsPerSecond: median(loads.map(({ requestsPerSecond }) => requestsPerSecond)),
  p50: median(loads.map(({ p50 }) => p50)),
  p99: median(loads.map(({ p99 }) => p99)),
  bytes: median(loads.map(({ bytes }) => bytes)),
});

/** Compared round by round: what disturbed a round disturbed both of its figures. */
const timesAsLong = (smallest: Measurement, measurement: Measurement): number =>
  median(
    measurement.rounds.map(
      ({ requestsPerSecond }, round) =>
        (smallest.rounds[round]?.requestsPerSecond ?? Number.NaN) / requestsPerSecond,
    ),
  );
