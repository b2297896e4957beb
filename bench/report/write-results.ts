import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { RequestStatements } from '../explain/explain-subjects';
import type { BenchOptions } from '../options';
import type { Results } from './results';
import type { Surroundings } from './surroundings';

/** Writes everything that was found to `bench/results/latest.json`; plans in short. */
export const writeResults = (request: {
  projectFolder: string;
  surroundings: Surroundings;
  options: BenchOptions;
  results: Results;
  explained: readonly RequestStatements[];
}): string => {
  const { projectFolder, surroundings, options, results, explained } = request;
  const file = path.join(projectFolder, 'bench', 'results', 'latest.json');
  mkdirSync(path.dirname(file), { recursive: true });
  const { bare, figures, delivery, holds, growth } = results;
  const content = {
    ...surroundings,
    options,
    bare,
    figures,
    delivery,
    holds,
    growth,
    statements: explained,
  };
  writeFileSync(file, `${JSON.stringify(content, round, 1)}\n`);
  return file;
};

/** Four digits are more than any of these figures is good for. */
const round = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
