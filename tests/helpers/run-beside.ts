import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
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

/**
 * Serves the application once more on the same database.
 *
 * @param variables of the environment in which it is to differ
 */
export const serveBeside = async (
  variables: Readonly<Record<string, string>>,
): Promise<{ url: string; stop: () => Promise<void> }> => {
  const child = fork(path.join(PROJECT, 'tests/helpers/serve-beside.ts'), [PROJECT, TEST_DIST], {
    cwd: PROJECT,
    env: { ...process.env, ...newsroom.variables, ...variables },
    execArgv: ['--import', 'tsx'],
  });
  const ended = once(child, 'exit');
  const early = ended.then(() => {
    throw new Error('It ended before it served');
  });
  early.catch(() => undefined);
  const [port] = (await Promise.race([once(child, 'message'), early])) as [number];
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
};
