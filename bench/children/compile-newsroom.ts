import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { compileFiles } from '../../scripts/building/compile-files';

/**
 * Compiles the newsroom by its own tsconfig.json, and what the bench runs inside of it, into a
 * folder of their own. The admin panel takes no part.
 *
 * @returns the folder
 * @throws OperatorError with the compiler's words when the newsroom does not compile
 */
export const compileNewsroom = (projectFolder: string): string => {
  const outDir = path.join(projectFolder, '.tmp', 'bench-dist');
  rmSync(outDir, { recursive: true, force: true });
  const appFolder = path.join(projectFolder, 'bench', 'app');
  const ownFiles = readdirSync(appFolder).map((name) => path.join(appFolder, name));
  compileFiles({
    what: 'The newsroom',
    settings: path.join(projectFolder, 'tsconfig.json'),
    files: (included) => [...included, ...ownFiles],
    own: { outDir },
  });
  return outDir;
};
