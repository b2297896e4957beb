import { cpSync } from 'node:fs';
import path from 'node:path';

import { copyProject } from './app-project';
import { buildProject } from './production-build';

/** A copy of the project in which everything is built already, as after its first start. */
export const makeBuiltFolder = async (folder: string): Promise<void> => {
  const dist = await buildProject();
  copyProject(folder);
  cpSync(dist, path.join(folder, 'dist'), { recursive: true });
};
