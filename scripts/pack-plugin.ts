import path from 'node:path';

import { packPlugin } from './building/pack-plugin';
import { projectFolder } from './project-folder';
import { runDoor } from './run-door';

/** `npm run pack:plugin`: makes the plugin a package for other projects, and prints where it is. */
runDoor(() => {
  const file = packPlugin(path.join(projectFolder, '.tmp', 'plugin'));
  console.log(path.relative(projectFolder, file));
  return Promise.resolve(0);
});
