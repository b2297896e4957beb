import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';

import { PROJECT, TEST_DIST } from './run-settings';

/**
 * The compiled application with content types and components that only tests have.
 *
 * @param types a folder with `api/` and `components/`, as `src/` has them; what is code is JavaScript
 * @returns the folder of it, one a worker
 */
export const distWithTypes = (types: string): string => {
  const worker = process.env.JEST_WORKER_ID ?? '1';
  const dist = path.join(PROJECT, '.tmp', `test-dist-${path.basename(types)}-${worker}`);
  rmSync(dist, { recursive: true, force: true });
  cpSync(TEST_DIST, dist, { recursive: true });
  cpSync(types, path.join(dist, 'src'), { recursive: true });
  return dist;
};
