import { readFileSync } from 'node:fs';

import Sequencer from '@jest/test-sequencer';

const STARTS_ANEW = /@jest-environment-options\s+\{.*"(types|variables)"/;

/**
 * Jest's own order, and after it the test files for which a worker starts the application anew, with
 * content types or variables of theirs: each worker starts the newsroom's own once, whatever the order was.
 */
export default class TypesLast extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const startsAnew = new Map(
      sorted.map(({ path }) => [path, STARTS_ANEW.test(readFileSync(path, 'utf8'))]),
    );
    return [false, true].flatMap((last) =>
      sorted.filter(({ path }) => startsAnew.get(path) === last),
    );
  }
}
