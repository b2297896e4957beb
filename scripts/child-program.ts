import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './project-folder';

const STOP_WITH_PARENT = preload('stop-with-parent.cjs');

/** The build as it is, for a command of Strapi that would compile. */
export const KEEP_BUILD = preload('keep-build.cjs');

/**
 * Starts a program that ends when this process does, in the project's folder. It is started without
 * npm or a shell in between, which do not pass signals on reliably.
 *
 * @param name a JavaScript program of node_modules/.bin, such as `strapi`, or `node` itself
 * @param stdio of the child's standard input, output and error
 * @param preloads files to be loaded before the program
 */
export function startChild(request: {
  name: string;
  args: readonly string[];
  stdio: 'inherit' | 'pipe';
  variables?: Readonly<Record<string, string>>;
  preloads?: readonly string[];
}): ChildProcess {
  const { stdio, preloads = [] } = request;
  const options: SpawnOptions = {
    cwd: projectFolder,
    env: { ...process.env, ...request.variables },
    stdio: [stdio === 'pipe' ? 'ignore' : 'inherit', stdio, stdio, 'ipc'],
  };
  const program = programOf(request.name);
  const required = [STOP_WITH_PARENT, ...preloads].flatMap((file) => ['--require', file]);
  return spawn(process.execPath, [...required, ...program, ...request.args], options);
}

/** Whether `startChild` knows a program of this name. */
export function isChildProgram(name: string): boolean {
  return name === 'node' || existsSync(binPath(name));
}

function preload(file: string): string {
  return path.join(projectFolder, 'scripts', file);
}

function programOf(name: string): string[] {
  return name === 'node' ? [] : [realpathSync(binPath(name))];
}

function binPath(name: string): string {
  return path.join(projectFolder, 'node_modules', '.bin', name);
}
