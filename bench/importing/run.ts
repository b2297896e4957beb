import os from 'node:os';

import { timeTurns } from '../measure/time-turns';
import { textTable } from '../report/text-table';
import { longStory, read, theArticle } from './stories';

/** Prints how many stories are read a second, and what one costs as it grows. */
const run = async (): Promise<void> => {
  console.log(`load ${os.loadavg()[0]?.toFixed(1) ?? '?'} at the start; ${process.version}`);
  const stories = theArticle();
  const times = await timeTurns(
    stories.map((story) => ({ name: story.format, run: () => read(story) })),
    51,
  );
  const formats = stories.map(({ format }, index) => perSecond(format, times[index]));
  console.log(`\nThe provided article\n\n${textTable([['format', 'ms', 'a second'], ...formats])}`);

  const sizes = SIZES.map((bytes) => ({ bytes, story: longStory(bytes) }));
  const long = await timeTurns(
    sizes.map(({ bytes, story }) => ({ name: `${bytes}`, run: () => read(story) })),
    21,
  );
  const costs = sizes.map(({ story }, index) => (long[index] ?? NaN) / story.content.length);
  const [, ofArticle = NaN] = costs;
  const growth = costs.map((cost) => cost / ofArticle);
  const rows = sizes.map(({ bytes }, index) => [
    `${bytes / 1000} kB`,
    (long[index] ?? NaN).toFixed(2),
    `×${(growth[index] ?? NaN).toFixed(2)}`,
  ]);
  console.log(`\nAs it grows\n\n${textTable([['text', 'ms', 'a kB, of 10 kB'], ...rows])}\n`);

  const megabyte = long.at(-1) ?? NaN;
  const worst = Math.max(...growth.slice(1));
  verdict(`1 MB in ${megabyte.toFixed(0)} ms, at most ${MOST_OF_A_MEGABYTE}`, {
    holds: megabyte <= MOST_OF_A_MEGABYTE,
  });
  verdict(`a kB takes ×${worst.toFixed(2)} at most, of ×${MOST_GROWTH}`, {
    holds: worst <= MOST_GROWTH,
  });
};

const perSecond = (name: string, time = NaN): string[] => [
  name,
  time.toFixed(2),
  (1000 / time).toFixed(0),
];

const verdict = (what: string, { holds }: { holds: boolean }): void => {
  console.log(`${holds ? 'PASS' : 'FAIL'}  ${what}`);
  if (!holds) process.exitCode = 1;
};

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
/** Milliseconds, by which a newsroom notices no wait. */
const MOST_OF_A_MEGABYTE = 300;
const MOST_GROWTH = 2;

void run();
