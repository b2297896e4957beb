import { describeDelivery } from './describe-delivery';
import type { Hold } from './hold';
import { count, kB, ms, percent, times } from './numbers';
import type { Results } from './results';
import { textTable } from './text-table';

/** The figures as a person reads them in a terminal. */
export const describeResults = (results: Results): string =>
  [
    describeFigures(results),
    ...(results.delivery ? [describeDelivery(results.delivery)] : []),
    results.holds.map(describeHold).join('\n'),
    ...describeGrowth(results),
  ].join('\n\n');

const describeFigures = ({ figures, bare }: Results): string => {
  const smallest = Math.min(...figures.map(({ size }) => size));
  return textTable([
    ['', 'articles', 'requests/s', 'p50 ms', 'p99 ms', 'kB', 'of bare', `of ${count(smallest)}`],
    [
      'bare node:http',
      '',
      count(bare.requestsPerSecond),
      ms(bare.p50),
      ms(bare.p99),
      kB(bare.bytes),
      '100%',
      '',
    ],
    ...figures.map((figure) => [
      figure.title,
      count(figure.size),
      figure.requestsPerSecond.toFixed(figure.requestsPerSecond < 100 ? 1 : 0),
      ms(figure.p50),
      ms(figure.p99),
      kB(figure.bytes),
      percent(figure.ofBare),
      times(figure.timesSmallest),
    ]),
  ]);
};

const describeHold = ({ outcome, title, measured, bound }: Hold): string => {
  const allowed = 'atMost' in bound ? `at most ${bound.atMost}×` : `at least ${bound.atLeast}×`;
  return `${outcome}  ${title}: ${times(measured)} (${allowed})`;
};

/** What the database does for each kind of request, in milliseconds by size. */
const describeGrowth = ({ growth, figures }: Results): string[] => {
  const sizes = [...new Set(figures.map(({ size }) => size))];
  return growth.map(({ title, statements }) => {
    const growing = statements.filter(({ isGrowing }) => isGrowing);
    const heading = growing.length
      ? `${title}: grows by ${[...new Set(growing.map(({ purpose }) => purpose))].join(', ')}`
      : `${title}: no statement grows`;
    const table = textTable([
      [
        '  statement',
        ...sizes.map((size) => `${count(size)}: ms`),
        'rows read',
        'how, at the largest size',
      ],
      ...statements.map((statement) => [
        `${statement.isGrowing ? '↑' : ' '} ${statement.purpose}${statement.times > 1 ? ` (${statement.times} times)` : ''}`,
        ...statement.milliseconds.map((time) => (Number.isNaN(time) ? '–' : time.toFixed(2))),
        count(statement.rowsRead.at(-1) ?? 0),
        statement.access,
      ]),
    ]);
    return `${heading}\n${table}`;
  });
};
