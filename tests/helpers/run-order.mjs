import { readFileSync } from 'node:fs';

import Sequencer from '@jest/test-sequencer';

const STARTS_ANEW = /@jest-environment-options\s+\{.*"(types|variables)"/;

/** First and last, and between them Jest's own order. */
export default class RunOrder extends Sequencer {
  sort(tests) {
    const placed = super.sort(tests).map((test) => ({ test, place: placeOf(test) }));
    return placed.sort((one, other) => one.place - other.place).map(({ test }) => test);
  }
}

/** Starts a fresh folder, which builds the application: whoever needs it built waits for that. */
const BUILDS = /start-up\.test\.ts$/;

/**
 * First what builds the application, beside what needs no application at all; then what runs it as a
 * process, which takes longest. Last come the files for which a worker starts the application anew, with
 * content types or variables of theirs: each worker starts the newsroom's own once, whatever the order
 * was.
 */
const placeOf = ({ path, context }) => {
  if (BUILDS.test(path)) return 0;
  const project = context.config.displayName?.name;
  if (project === 'pure') return 1;
  if (project === 'process') return 2;
  return STARTS_ANEW.test(readFileSync(path, 'utf8')) ? 4 : 3;
};
