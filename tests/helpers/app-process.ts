import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A command-line door, run as npm runs it, and everything that it has said so far. */
export interface AppProcess {
  readonly pid: number;
  /** Both output streams, in the order in which they came. */
  readonly output: () => string;
  /** Resolves with the match once the output holds it; fails when the process ends without it. */
  readonly says: (pattern: RegExp) => Promise<RegExpMatchArray>;
  readonly exit: Promise<Exit>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** What `npm start` says once it serves, with its addresses. */
export const OPEN = /The newsroom is open:[^]*?\n\n[^]*?\n\n/;

const running = new Set<ChildProcess>();

/**
 * Runs a script of `scripts/` in a folder of the project, with nothing of this process' environment
 * but what finding programs needs.
 */
export function runDoor(request: {
  folder: string;
  script: string;
  args?: readonly string[];
  variables?: Readonly<Record<string, string>>;
}): AppProcess {
  const { folder, script, args = [], variables = {} } = request;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join('scripts', script), ...args],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        STRAPI_TELEMETRY_DISABLED: 'true',
        ...variables,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  running.add(child);
  return watch(child);
}

/** For `afterAll`: whatever a failed test left behind. */
export async function killRemainingDoors(): Promise<void> {
  await Promise.all(
    [...running].map((child) => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      return ended;
    }),
  );
}

function watch(child: ChildProcess): AppProcess {
  let output = '';
  const listeners = new Set<() => void>();
  const hear = (text: string) => {
    output += text;
    for (const listener of listeners) listener();
  };
  child.stdout?.setEncoding('utf8').on('data', hear);
  child.stderr?.setEncoding('utf8').on('data', hear);
  const exit = new Promise<Exit>((resolve) => {
    child.once('exit', () => running.delete(child));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const says = (pattern: RegExp) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(output);
        if (!match) return;
        listeners.delete(look);
        resolve(match);
      };
      listeners.add(look);
      look();
      void exit.then(() => reject(new Error(`It ended without saying ${pattern}:\n${output}`)));
    });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    says,
    exit,
    kill: (signal) => child.kill(signal),
  };
}
