import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { PROJECT, TEST_DIST } from './run-settings';

const run = promisify(execFile);

/** Runs a script of this folder in a process of its own, on the database of the application. */
const runBeside = async (script: string, dist: string, ...args: string[]): Promise<void> => {
  const file = path.join(PROJECT, 'tests/helpers', script);
  await run(process.execPath, ['--import', 'tsx', file, PROJECT, dist, ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...newsroom.variables },
  });
};

/**
 * Starts the application once more on the same database, and ends it.
 *
 * @param dist what it runs from, where its schemas are to differ
 */
export const startAgain = (dist = TEST_DIST): Promise<void> => runBeside('start-once.ts', dist);

/** Writes the types of the schemas below a folder. */
export const generateTypes = (folder: string): Promise<void> =>
  runBeside('generate-types.ts', TEST_DIST, folder);
