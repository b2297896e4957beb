import { fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How long a process of the bench may take to answer, in ms, unless its work takes longer. */
const PATIENCE = 180_000;

export interface Child<Incoming extends { readonly kind: string }> {
  send(message: object | string): void;
  /**
   * The next message of a kind. Rejects, with what the process logged, when it ends instead, or
   * says nothing for long; then it is ended.
   */
  receive<Kind extends Incoming['kind']>(kind: Kind): Promise<Extract<Incoming, { kind: Kind }>>;
  stop(): Promise<void>;
}

/** Starts a compiled file as a Node process of its own, with what it prints in a log file. */
export const startChild = <Incoming extends { readonly kind: string }>(request: {
  file: string;
  cwd: string;
  log: string;
  variables: NodeJS.ProcessEnv;
  patience?: number;
}): Child<Incoming> => {
  const { file, cwd, log, variables, patience = PATIENCE } = request;
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  const child = fork(file, [], {
    cwd,
    env: variables,
    // The bench itself runs through tsx; what is measured runs as it is compiled.
    execArgv: [],
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  // To send to a process that has ended is an error, too; whoever waits for its answer is told.
  child.on('error', () => undefined);

  return {
    send: (message) => child.send(message),
    receive: (kind) =>
      new Promise((resolve, reject) => {
        const fail = (what: string) => {
          settle();
          child.kill('SIGKILL');
          reject(new Error(`${path.basename(file)} ${what}; its log, ${log}:\n${endOf(log)}`));
        };
        const onExit = (code: number | null) => fail(`ended with ${code ?? 'a signal'}`);
        const onMessage = (message: unknown) => {
          const { kind: received } = message as Incoming;
          if (received !== kind) return;
          settle();
          resolve(message as Extract<Incoming, { kind: typeof kind }>);
        };
        const timer = setTimeout(() => fail(`says nothing for ${patience / 1_000} s`), patience);
        const settle = () => {
          clearTimeout(timer);
          child.off('exit', onExit).off('message', onMessage);
        };
        child.on('message', onMessage).once('exit', onExit);
        if (hasEnded()) onExit(child.exitCode);
      }),
    stop: async () => {
      if (!hasEnded()) child.kill('SIGKILL');
      await ended;
    },
  };
};

const endOf = (log: string): string => readFileSync(log, 'utf8').slice(-3_000);
