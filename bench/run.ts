import os from 'node:os';
import path from 'node:path';

import { tryLocalLock } from '../database/local-lock';
import { OperatorError } from '../database/operator-error';
import { type Interruption, watchForInterruption } from '../scripts/interruption';
import { projectFolder } from '../scripts/project-folder';
import { report } from '../scripts/progress';
import { runDoor } from '../scripts/run-door';
import { compileNewsroom } from './children/compile-newsroom';
import { openBenchServer, type BenchServer } from './database/bench-server';
import { DELIVERY_DATABASE, measureDelivery } from './delivery/measure-delivery';
import { readArticleTexts } from './fill/article-text';
import { prepareArchives } from './fill/prepare-archives';
import { prepareTemplate } from './fill/prepare-template';
import { checkLayout, LAYOUT_DATABASES } from './layout/check-layout';
import { measureGrowth } from './measure/measure-growth';
import { readOptions, type BenchOptions } from './options';
import { compareWithCommitted } from './report/compare-with-committed';
import { describeResults } from './report/describe-results';
import { readCommitted } from './report/read-committed';
import { sumUp } from './report/results';
import { readSurroundings } from './report/surroundings';
import { writeResults } from './report/write-results';
import { openWorkshop, type Workshop } from './workshop';

const TEMPLATE = 'template';

/** @returns the exit code: 1 when something does not hold that must */
const run = async (): Promise<number> => {
  const options = readOptions(process.argv.slice(2));
  const interruption = watchForInterruption();
  const lock = await tryLocalLock({ name: `bench ${projectFolder}`, holder: `pid ${process.pid}` });
  if (lock.kind === 'busy') {
    throw new OperatorError(`Another bench is running (${lock.holder ?? 'no answer'}).`);
  }
  const server = await openBenchServer({ projectFolder, variables: process.env });
  try {
    report(`PostgreSQL: ${server.kind === 'embedded' ? 'the bench’s own' : 'that of DATABASE_*'}.`);
    report('Compiling the newsroom …');
    const compiled = compileNewsroom(projectFolder);
    const workshop = openWorkshop({ projectFolder, compiled, server, report });
    try {
      return await Promise.race([bench(workshop, { server, options }), stopped(interruption)]);
    } finally {
      await cleanUp(workshop, options);
    }
  } finally {
    await server.close();
  }
};

/**
 * Rejects once the bench is asked to stop, so that whoever runs it cleans up. What is left of it
 * fails on its own: its databases are gone.
 */
const stopped = async ({ requested }: Interruption): Promise<never> => {
  await requested;
  throw new OperatorError('The bench was stopped before its end.');
};

const bench = async (
  workshop: Workshop,
  { server, options }: { server: BenchServer; options: BenchOptions },
): Promise<number> => {
  const { sizes } = options;
  const texts = readArticleTexts(projectFolder);
  const [loadBefore = 0] = os.loadavg();
  warnOfBusyMachine(loadBefore);
  report('Making the tables …');
  await prepareTemplate(workshop, TEMPLATE);
  report('Comparing the rows of the bench with rows that Strapi wrote …');
  await checkLayout(workshop, { template: TEMPLATE, texts });
  await prepareArchives(workshop, { sizes, template: TEMPLATE, texts });
  const surroundings = await workshop.databases.on(String(sizes[0]), (client) =>
    readSurroundings({ projectFolder, client, kind: server.kind, loadBefore }),
  );

  const { measured, explained } = await measureGrowth(workshop, options);
  const measuredDelivery = await measureDelivery(workshop, options);

  const results = sumUp({ measured, explained, measuredDelivery });
  const committed = readCommitted(projectFolder);
  const file = writeResults({ projectFolder, surroundings, options, results, explained });
  console.log(`\n${describeResults(results)}\n\n${compareWithCommitted(committed, results)}\n`);
  report(`Written to ${path.relative(projectFolder, file)}.`);
  return results.holds.some(({ outcome }) => outcome === 'FAIL') ? 1 : 0;
};

/** Figures of a machine that others use at the same time are theirs as much as the newsroom's. */
const warnOfBusyMachine = (load: number): void => {
  const cores = os.availableParallelism();
  // Compiling has just kept one core busy.
  if (load > cores + 1)
    report(`This machine is busy: a load of ${load.toFixed(1)} on ${cores} cores.`);
};

const cleanUp = async ({ databases }: Workshop, { sizes, keep }: BenchOptions): Promise<void> => {
  // The template first: nothing can be made of it any more, should the bench still be at it.
  for (const name of [TEMPLATE, ...LAYOUT_DATABASES]) await databases.drop(name);
  if (keep) report('The databases newsroom_bench_<size> are kept.');
  else for (const size of sizes) await databases.drop(String(size));
  // A copy of one of them, so after them.
  await databases.drop(DELIVERY_DATABASE);
};

runDoor(run);
