import type { Results } from './results';
import { textTable } from './text-table';

/** The figures as a person reads them in a terminal. */
export const describeResults = (results: Results): string =>
  [describeFigures(results), describeHolds(results), ...describeGrowth(results)].join('\n\n');

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
      `${(figure.ofBare * 100).toFixed(2)}%`,
      `${figure.timesSmallest.toFixed(2)}×`,
    ]),
  ]);
};

const describeHolds = ({ holds }: Results): string =>
  holds
    .map(
      ({ title, timesSmallest, allowed, holds: does }) =>
        `${does ? 'PASS' : 'FAIL'}  ${title}: takes ${timesSmallest.toFixed(2)}× as long at the largest size as at the smallest (at most ${allowed}×)`,
    )
    .join('\n');

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

const count = (number: number): string => Math.round(number).toLocaleString('en');
const ms = (time: number): string => (time < 1 ? '<1' : String(Math.round(time)));
const kB = (bytes: number): string => (bytes / 1_000).toFixed(1);
