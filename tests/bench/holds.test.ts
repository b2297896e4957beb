import type { Measured } from '../../bench/measure/measure-rounds';
import { SCENARIOS } from '../../bench/measure/requests';
import { compareWithCommitted } from '../../bench/report/compare-with-committed';
import { growthHolds } from '../../bench/report/growth-holds';
import { judge } from '../../bench/report/hold';
import { timesAsMuch } from '../../bench/report/middle-of';
import { sumUp } from '../../bench/report/results';

const load = (requestsPerSecond: number) => ({ requestsPerSecond, p50: 1, p99: 2, bytes: 100 });

/** Requests a second of each kind, round by round, with 1,000 and with 100,000 articles. */
type Rounds = Partial<Record<(typeof SCENARIOS)[number]['name'], readonly [number[], number[]]>>;

const measuredOf = (rounds: Rounds): Measured => ({
  bare: [load(1_000), load(1_000), load(1_000)],
  measurements: SCENARIOS.flatMap((scenario) =>
    (rounds[scenario.name] ?? []).map((speeds, index) => ({
      scenario,
      size: [1_000, 100_000][index] ?? 0,
      rounds: speeds.map(load),
    })),
  ),
});

const outcomes = (rounds: Rounds) =>
  growthHolds(measuredOf(rounds)).map(({ name, measured, outcome }) => [name, measured, outcome]);

test.each([
  [1.2, { atMost: 1.2 }, 'PASS'],
  [1.21, { atMost: 1.2 }, 'FAIL'],
  [100, { atLeast: 100 }, 'PASS'],
  [99.9, { atLeast: 100 }, 'FAIL'],
  // What was not measured does not hold.
  [Number.NaN, { atMost: 3 }, 'FAIL'],
  [Number.NaN, { atLeast: 3 }, 'FAIL'],
])('%p within %p: %s', (measured, bound, outcome) => {
  expect(judge({ name: 'one', title: 'one', measured, bound })).toMatchObject({ outcome });
});

test('a disturbed round counts for both of its figures', () => {
  const [one, other] = [[400, 40, 390].map(load), [200, 20, 195].map(load)];
  expect(timesAsMuch('requestsPerSecond', one, other)).toBe(2);
  expect(timesAsMuch('requestsPerSecond', one, undefined)).toBeNaN();
});

test('what stays as fast is held to it, and pages far back to the first one', () => {
  expect(
    outcomes({
      article: [
        [100, 100, 100],
        [90, 90, 90],
      ],
      'front-page': [
        [300, 300, 300],
        [200, 200, 200],
      ],
      'deep-page': [[], [50, 50, 50]],
      after: [[], [160, 160, 160]],
      graphql: [
        [100, 100, 100],
        [10, 10, 10],
      ],
    }),
  ).toEqual([
    ['article: growth', 100 / 90, 'PASS'],
    ['front-page: growth', 1.5, 'FAIL'],
    ['deep page', 4, 'FAIL'],
    ['deep page, after the one before', 1.25, 'PASS'],
  ]);
});

test('without archives that are large enough no page far back is judged', () => {
  expect(outcomes({ 'front-page': [[100], [100]] })).toEqual([['front-page: growth', 1, 'PASS']]);
});

describe('beside what was committed', () => {
  const now = sumUp({
    measured: measuredOf({ article: [[100], [50]] }),
    explained: [],
    measuredDelivery: undefined,
  });
  const committed = {
    date: '2026-01-02T03:04:05Z',
    machine: { processor: 'A processor', cores: 2, loadBefore: 0.5 },
    figures: [
      { name: 'article', size: 1_000, ofBare: 0.2, timesSmallest: 1 },
      { name: 'article', size: 100_000, ofBare: 0.1, timesSmallest: 1.5 },
    ],
    holds: [{ name: 'article: growth', measured: 1.5 }],
  };

  test('ratios stand side by side', () => {
    const lines = compareWithCommitted(committed, now).split('\n');
    expect(lines[0]).toBe('Committed: 2026-01-02, A processor, 2 cores, a load of 0.5.');
    expect(lines.slice(2).map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['one article, complete, 1,000: of bare', '20.00%', '10.00%'],
      ['one article, complete, 100,000: of bare', '10.00%', '5.00%'],
      ['one article, complete, 100,000: of 1,000', '1.50×', '2.00×'],
      ['article: growth', '1.50×', '2.00×'],
    ]);
  });

  test('growth from another size is not compared', () => {
    const others = committed.figures.map((figure) => ({ ...figure, size: figure.size * 10 }));
    const text = compareWithCommitted({ ...committed, figures: others, holds: [] }, now);
    expect(text).not.toContain('of 1,000');
    expect(text).toMatch(/article: growth +– +2\.00×/);
  });

  test('nothing was committed', () => {
    expect(compareWithCommitted(undefined, now)).toMatch(/no committed results/);
  });
});
