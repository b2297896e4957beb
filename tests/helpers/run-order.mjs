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

/**
 * What runs the application as a process takes longest, and begins by building it: while two build at
 * once, none waits for the other's build, and whatever needs one later finds it. Last come the files
 * for which a worker starts the application anew, with content types or variables of theirs: each
 * worker starts the newsroom's own once, whatever the order was.
 */
const placeOf = ({ path, context }) => {
  if (context.config.displayName?.name === 'process') return 0;
  return STARTS_ANEW.test(readFileSync(path, 'utf8')) ? 2 : 1;
};
