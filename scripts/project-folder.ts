import { realpathSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds package.json, whatever the working folder is. */
export const projectFolder = realpathSync(path.resolve(__dirname, '..'));
