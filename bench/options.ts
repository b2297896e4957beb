import { parseArgs } from 'node:util';

import { OperatorError } from '../database/operator-error';
import { SMALLEST_ARCHIVE } from './fill/fill-plan';

export interface BenchOptions {
  /** Numbers of articles to measure with, ascending. */
  readonly sizes: readonly number[];
  /** How long each measurement lasts, in seconds. */
  readonly seconds: number;
  /** How many times each is measured; the sizes take turns. */
  readonly rounds: number;
  /** Requests that are under way at the same time. */
  readonly connections: number;
  /** Whether the databases stay for a next run. */
  readonly keep: boolean;
}

const USAGE = `npm run bench -- [options]
  --sizes 1000,10000,100000  numbers of articles, ${SMALLEST_ARCHIVE} or more
  --seconds 4                length of one measurement
  --rounds 3                 measurements of each, the sizes taking turns
  --connections 10           requests under way at the same time
  --keep                     keep the databases; a next run with the same rows takes them as they are`;

/** @throws OperatorError with the usage, naming the option that is wrong */
export const readOptions = (args: readonly string[]): BenchOptions => {
  const { values } = parse(args);
  const sizes = values.sizes
    .split(',')
    .map((text) => wholeNumber('--sizes', text, SMALLEST_ARCHIVE));
  return {
    sizes: [...new Set(sizes)].sort((one, other) => one - other),
    seconds: wholeNumber('--seconds', values.seconds),
    rounds: wholeNumber('--rounds', values.rounds),
    connections: wholeNumber('--connections', values.connections),
    keep: values.keep,
  };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        sizes: { type: 'string', default: '1000,10000,100000' },
        seconds: { type: 'string', default: '4' },
        rounds: { type: 'string', default: '3' },
        connections: { type: 'string', default: '10' },
        keep: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new OperatorError(`${(error as Error).message}\n\n${USAGE}`, { cause: error });
  }
};

const wholeNumber = (option: string, text: string, least = 1): number => {
  const number = Number(text);
  if (/^\d+$/.test(text.trim()) && number >= least) return number;
  throw new OperatorError(
    `${option} takes whole numbers from ${least}, not “${text}”.\n\n${USAGE}`,
  );
};
