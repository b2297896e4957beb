import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

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
  /** As a terminal does on Ctrl-C: to whatever the program has started as well. */
  readonly interrupt: () => void;
}

/** What `npm start` says once it serves, with its addresses. */
export const OPEN = /The newsroom is open:[^]*?\n\n[^]*?\n\n/;

const running = new Set<ChildProcess>();

interface Surroundings {
  readonly folder: string;
  readonly args?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  /** What is piped into it. */
  readonly input?: string;
  /** Whether it gets a process group of its own, as a terminal gives it: for `interrupt`. */
  readonly ownGroup?: boolean;
}

/** Runs a script of `scripts/` in a folder of the project. */
export function runDoor(request: Surroundings & { script: string }): AppProcess {
  const { script, args = [] } = request;
  const door = path.join('scripts', script);
  return runProgram({
    ...request,
    program: process.execPath,
    args: ['--import', 'tsx', door, ...args],
  });
}

/**
 * Runs a program such as npm, with nothing of this process' environment but what finding programs
 * needs.
 */
export function runProgram(request: Surroundings & { program: string }): AppProcess {
  const { folder, program, args = [], variables = {}, input } = request;
  const child = spawn(program, args, {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      STRAPI_TELEMETRY_DISABLED: 'true',
      ...variables,
    },
    detached: request.ownGroup,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input);
  running.add(child);
  return watch(child);
}

/** How a newsroom ended that was not to start; fails at once where it serves. */
export async function refusalOf(newsroom: AppProcess, port: string): Promise<Exit> {
  const over = new AbortController();
  const { signal } = over;
  const exit = newsroom.exit.finally(() => over.abort());
  const serves = async (): Promise<never> => {
    while (!signal.aborted) {
      // Whoever has the port may never answer, and would be waited for long after the test.
      const asked = fetch(`http://127.0.0.1:${port}/_health`, { signal });
      const answer = await asked.catch(() => undefined);
      if (answer?.ok) throw new Error(`It was not to start, and serves:\n${newsroom.output()}`);
      await setTimeout(200);
    }
    return new Promise(() => undefined);
  };
  return Promise.race([exit, serves()]);
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
    interrupt: () => process.kill(-(child.pid ?? 0), 'SIGINT'),
  };
}
