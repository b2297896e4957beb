import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';

import { withLocalLock } from '../../database/local-lock';
import { copyProject } from './app-project';
import { BUILT_PROJECT } from './run-settings';

/**
 * The project's production build as `npm run build` makes it, in a copy of the project: whatever
 * runs from the project's own `dist/` goes on, and is not in the way. The copy is kept for the next
 * run, and is brought up to date where sources have changed since. Of several that ask at once, one
 * builds and the others wait.
 *
 * @returns its folder
 */
export const buildProject = (): Promise<string> =>
  inTurn(async () => {
    copyProject(BUILT_PROJECT);
    await build();
    return BUILT;
  });

/**
 * Takes over what another copy of the project is built into, where there is no build of the project yet.
 *
 * @param folder of that copy
 * @param build resolves once it is built; whoever asks for the project's build meanwhile waits for it
 */
export const takeOverBuild = (folder: string, build: () => Promise<void>): Promise<void> =>
  inTurn(async () => {
    await build();
    // Something may run from what is there.
    if (existsSync(BUILT)) return;
    copyProject(BUILT_PROJECT);
    cpSync(path.join(folder, 'dist'), BUILT, { recursive: true });
  });

const BUILT = path.join(BUILT_PROJECT, 'dist');

const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> =>
  withLocalLock({ name: `copying to ${BUILT_PROJECT}`, holder: `pid ${process.pid}` }, work);

const build = async (): Promise<void> => {
  const script = path.join(BUILT_PROJECT, 'scripts/build.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: BUILT_PROJECT,
    env: { ...process.env, NODE_ENV: 'production', PUBLIC_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  if (exitCode !== 0) throw new Error(`The application does not build:\n${output}`);
};
