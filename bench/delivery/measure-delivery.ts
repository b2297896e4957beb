import type { BenchOptions } from '../options';
import type { Workshop } from '../workshop';
import { openNewsrooms } from './open-newsrooms';
import { runRace, type RaceResult } from './race';
import { racesOf } from './races';

/** A copy of an archive: stories are published in it. For whoever cleans up after a run. */
export const DELIVERY_DATABASE = 'delivery';

/** With fewer articles even a newsroom that keeps little keeps all of them. */
const SMALLEST = 500;

export interface MeasuredDelivery {
  /** Articles in the database. */
  readonly size: number;
  readonly races: readonly RaceResult[];
}

/**
 * Measures what is answered from memory, and what is not, beside the same newsroom that keeps nothing and
 * a bare server, all on the archive in the middle of the sizes.
 *
 * @returns undefined where that is too small
 */
export const measureDelivery = async (
  workshop: Workshop,
  options: BenchOptions,
): Promise<MeasuredDelivery | undefined> => {
  const { databases, report } = workshop;
  const { sizes } = options;
  const size = sizes[Math.floor((sizes.length - 1) / 2)] ?? 0;
  if (size < SMALLEST) {
    report(`Delivery is measured from ${SMALLEST} articles on.`);
    return undefined;
  }
  report(`Delivery of ${size.toLocaleString('en')} articles: starting newsrooms …`);
  await databases.create(DELIVERY_DATABASE, String(size));
  const opened: { stop: () => Promise<void> }[] = [];
  try {
    const stand = await openNewsrooms(workshop, { database: DELIVERY_DATABASE, size, opened });
    const races: RaceResult[] = [];
    for (const race of racesOf(stand)) {
      report(`Delivery: ${race.title} …`);
      races.push(await runRace(race, options));
    }
    return { size, races };
  } finally {
    for (const { stop } of opened) await stop();
  }
};
