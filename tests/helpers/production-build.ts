import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { PROJECT } from './run-settings';

/**
 * The project's production build as `npm run build` makes it, brought up to date where sources have
 * changed since. Of several that ask at once, one builds and the others wait.
 *
 * @returns its folder
 */
export const buildProject = async (): Promise<string> => {
  const script = path.join(PROJECT, 'scripts/build.ts');
  const build = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: PROJECT,
    env: { ...process.env, NODE_ENV: 'production', PUBLIC_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  build.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  build.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [exitCode] = (await once(build, 'close')) as [number | null];
  if (exitCode !== 0) throw new Error(`The application does not build:\n${output}`);
  return path.join(PROJECT, 'dist');
};
