import type { MeasuredDelivery } from '../delivery/measure-delivery';
import type { RequestStatements } from '../explain/explain-subjects';
import { compareGrowth, type StatementGrowth } from '../explain/growth';
import type { Load } from '../measure/measure-load';
import type { Measured, Measurement } from '../measure/measure-rounds';
import { sumUpDelivery, type DeliveryResults } from './delivery-results';
import { growthHolds } from './growth-holds';
import type { Hold } from './hold';
import { middleOf, timesAsMuch } from './middle-of';

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

export interface Results {
  readonly bare: Load;
  readonly figures: readonly Figure[];
  readonly holds: readonly Hold[];
  readonly growth: readonly {
    readonly name: string;
    readonly title: string;
    readonly statements: readonly StatementGrowth[];
  }[];
  /** Undefined where it was not measured. */
  readonly delivery?: DeliveryResults;
}

export const sumUp = (request: {
  measured: Measured;
  explained: readonly RequestStatements[];
  measuredDelivery: MeasuredDelivery | undefined;
}): Results => {
  const { measured, explained, measuredDelivery } = request;
  const bare = middleOf(measured.bare);
  const smallestOf = (measurement: Measurement) =>
    measured.measurements.find((other) => other.scenario === measurement.scenario) ?? measurement;
  const { delivery, holds } = measuredDelivery
    ? sumUpDelivery(measuredDelivery)
    : { delivery: undefined, holds: [] };
  return {
    bare,
    figures: measured.measurements.map((measurement) => {
      const load = middleOf(measurement.rounds);
      return {
        name: measurement.scenario.name,
        title: measurement.scenario.title,
        size: measurement.size,
        ...load,
        ofBare: load.requestsPerSecond / bare.requestsPerSecond,
        timesSmallest: timesAsLong(smallestOf(measurement), measurement),
      };
    }),
    holds: [...growthHolds(measured), ...holds],
    growth: explained.map(({ name, title, sizes }) => ({
      name,
      title,
      statements: compareGrowth(sizes.map(({ statements }) => statements)),
    })),
    ...(delivery ? { delivery } : {}),
  };
};

const timesAsLong = (one: Measurement, other: Measurement): number =>
  timesAsMuch('requestsPerSecond', one.rounds, other.rounds);
