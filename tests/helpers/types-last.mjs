import { readFileSync } from 'node:fs';

import Sequencer from '@jest/test-sequencer';

const NAMES_TYPES = /@jest-environment-options\s+\{.*"types"/;

/**
 * Jest's own order, and after it the test files for which a worker starts the application anew, with
 * content types of theirs: each worker starts the newsroom's own once, whatever the order was.
 */
export default class TypesLast extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const namesTypes = new Map(
      sorted.map(({ path }) => [path, NAMES_TYPES.test(readFileSync(path, 'utf8'))]),
    );
    return [false, true].flatMap((last) =>
      sorted.filter(({ path }) => namesTypes.get(path) === last),
    );
  }
}
