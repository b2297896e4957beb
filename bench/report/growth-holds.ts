import type { Measured, Measurement } from '../measure/measure-rounds';
import { judge, type Hold } from './hold';
import { timesAsMuch } from './middle-of';

/** How much slower a request may get from the smallest archive to the largest: by a fifth. */
const GROWN = 1.2;
/** How much slower a page far back in a list may be than the first. */
const DEEP = 3;
/** The same of one that is asked for after the page before, which passes nothing by: what noise makes of it. */
const AFTER = 1.5;

/** Which requests stay as fast while the archive grows, and pages while they lie further back. */
export const growthHolds = ({ measurements }: Measured): Hold[] => {
  const largest = Math.max(...measurements.map(({ size }) => size));
  const atLargest = measurements.filter(({ size }) => size === largest);
  const grown = atLargest.flatMap((measurement) => {
    const { name, title, staysAsFast } = measurement.scenario;
    const smallest = measurements.find(({ scenario }) => scenario === measurement.scenario);
    return staysAsFast && smallest
      ? [
          judge({
            name: `${name}: growth`,
            title: `${title}, time at the largest size of that at the smallest`,
            measured: timesAsLong(smallest, measurement),
            bound: { atMost: GROWN },
          }),
        ]
      : [];
  });
  const named = (wanted: Measurement['scenario']['name']) =>
    atLargest.find(({ scenario }) => scenario.name === wanted);
  const first = named('front-page');
  const deep = [
    { name: 'deep page', page: named('deep-page'), bound: { atMost: DEEP } },
    { name: 'deep page, after the one before', page: named('after'), bound: { atMost: AFTER } },
  ].flatMap(({ name, page, bound }) =>
    first && page
      ? [
          judge({
            name,
            title: `${page.scenario.title}, time of that of page 1`,
            measured: timesAsLong(first, page),
            bound,
          }),
        ]
      : [],
  );
  return [...grown, ...deep];
};

const timesAsLong = (one: Measurement, other: Measurement): number =>
  timesAsMuch('requestsPerSecond', one.rounds, other.rounds);
