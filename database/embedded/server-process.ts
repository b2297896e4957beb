import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { DISK_FULL, isDiskFull } from '../disk-full';
import { OperatorError } from '../operator-error';
import { type PostgresBinaries, programPath } from './binaries';
import { readPostmasterFile } from './postmaster-file';
import { runProgram } from './run-program';
import { commandAs, type ServerIdentity } from './server-identity';
import type { ServerHome } from './server-home';

export interface ServerRequest {
  readonly home: ServerHome;
  readonly binaries: PostgresBinaries;
  readonly identity: ServerIdentity;
  /** Settings of PostgreSQL beyond those of its configuration file, such as `{ fsync: 'off' }`. */
  readonly settings: Readonly<Record<string, string>>;
  /** Taken when it is free. */
  readonly preferredPort: number | undefined;
}

/** Attempts to start; the causes worth another one pass within seconds. */
const ATTEMPTS = 20;
const PAUSE = 250;

/** A log that has grown beyond this many bytes is begun anew at the next start. */
const LOG_LIMIT = 5_000_000;

/**
 * Starts a server that outlives this process: `knock` is called until it gives a connection.
 *
 * @throws OperatorError with what the server said, when it does not start
 */
export async function startServer<T>(
  request: ServerRequest,
  knock: (port: number) => Promise<T | undefined>,
): Promise<T> {
  let said = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await freePort(attempt === 0 ? request.preferredPort : undefined);
    const server = launch(request, port);
    for (;;) {
      if (server.hasEnded()) break;
      // Its own word first: on a port lost to another program, that program would answer.
      const isReady = readPostmasterFile(request.home.cluster)?.isReady ?? false;
      const connection = isReady ? await knock(port) : undefined;
      if (connection !== undefined) return connection;
      await delay(50);
    }
    said = server.said();
    if (!isPassing(said)) break;
    await delay(PAUSE);
  }
  if (isDiskFull(said)) throw new OperatorError(`${DISK_FULL}\n  ${request.home.cluster}\n${said}`);
  throw new OperatorError(`The embedded PostgreSQL does not start:\n${said}`);
}

/** Stops the server of a data folder, ending whatever is still connected, and waits until it has. */
export async function stopServer(request: Omit<ServerRequest, 'preferredPort'>): Promise<void> {
  const { home, binaries, identity } = request;
  const args = ['stop', `--pgdata=${home.cluster}`, '--mode=fast', '--wait', '--timeout=60'];
  const command = commandAs(identity, programPath(binaries, 'pg_ctl'), args);
  const { exitCode, output } = await runProgram(command);
  if (exitCode !== 0) throw new Error(`The embedded PostgreSQL did not stop: ${output}`);
}

/**
 * The server itself, without `pg_ctl start`: that hands the command to a shell, which folders with
 * a dollar sign or a quote in their name do not survive. In a session of its own, or Ctrl-C in the
 * terminal would stop it under the application.
 */
function launch(request: ServerRequest, port: number) {
  const { home } = request;
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // A socket's path may be no longer than about a hundred bytes, which a project's may exceed.
    unix_socket_directories: '',
    ...request.settings,
  };
  const args = [
    '-D',
    home.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const command = commandAs(request.identity, programPath(request.binaries, 'postgres'), args);
  const size = statSync(home.log, { throwIfNoEntry: false })?.size ?? 0;
  const start = size > LOG_LIMIT ? 0 : size;
  const log = openSync(home.log, start === 0 ? 'w' : 'a', 0o600);
  let ended = false;
  let failure = '';
  const child = spawn(command.file, command.args, {
    ...command.options,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.once('exit', () => (ended = true));
  child.once('error', (error) => {
    ended = true;
    failure = error.message;
  });
  child.unref();
  return {
    hasEnded: () => ended,
    said: () => `${failure}${readFileSync(home.log).subarray(start).toString('utf8').trim()}`,
  };
}

/** A port that went to another program since it was chosen, or backends of a killed server. */
function isPassing(said: string): boolean {
  return /could not bind|could not create any TCP\/IP sockets|shared memory block/.test(said);
}

/** The preferred port where it is free, or else any. */
async function freePort(preferred: number | undefined): Promise<number> {
  const chosen = preferred === undefined ? undefined : await listenOn(preferred);
  const port = chosen ?? (await listenOn(0));
  if (port === undefined) throw new OperatorError('No port is free on 127.0.0.1.');
  return port;
}

function listenOn(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const chosen = (server.address() as AddressInfo).port;
      server.close(() => resolve(chosen));
    });
  });
}
