import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import { withLocalLock } from '../local-lock';
import { openClient } from '../open-client';
import { OperatorError } from '../operator-error';
import { findPostgresBinaries } from './binaries';
import { ensureDatabase } from './ensure-database';
import { readPostmasterFile } from './postmaster-file';
import { reachableBinaries } from './reachable-places';
import { openServerHome, SERVER_ROLE, type ServerHome } from './server-home';
import { chooseServerIdentity } from './server-identity';
import { startServer, stopServer } from './server-process';

export interface JoinRequest {
  /** Absolute folder of the server, made when it is missing. */
  readonly home: string;
  /** Who joins, in a word, for messages and for PostgreSQL's list of connections. */
  readonly purpose: string;
  /** Made when it is missing. */
  readonly database: string;
  /** Settings of PostgreSQL for a server that this call starts, such as `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly preferredPort?: number;
  /** Of one who joined before and joins again; otherwise a new name is made. */
  readonly applicationName?: string;
  /** false: do as on systems without user namespaces. For root only. */
  readonly allowNamespace?: boolean;
}

export type Leaving =
  /** We were the last one, so the server has been stopped. */
  | { readonly kind: 'stopped' }
  /** Others use it; the last of them will stop it. */
  | { readonly kind: 'still-in-use'; readonly by: readonly string[] }
  /** It was no longer there. */
  | { readonly kind: 'gone' };

export interface JoinedServer {
  readonly port: number;
  /** Connection string of the database. */
  readonly url: string;
  /** Name that the connections of this process and of its children must carry (`PGAPPNAME`). */
  readonly applicationName: string;
  /** Resolves when the server went away under us; never, once we leave. */
  readonly lost: Promise<void>;
  readonly leave: () => Promise<Leaving>;
}

/** How long a server may take to recover from a crash, in milliseconds. */
const RECOVERY_TIMEOUT = 300_000;

/** How long our own connections may take to vanish from the server's list after we closed them. */
const PARTING_TIMEOUT = 2_000;

/**
 * Joins the embedded server of a folder: starts it unless it runs already, whoever started it. Each
 * who joined holds one connection, its lease; the last one to leave stops the server, whoever that
 * is. Joining and leaving happen one at a time on this machine, so no race is left between them.
 */
export function joinServer(request: JoinRequest): Promise<JoinedServer> {
  return inTurn(request.home, () => join(request));
}

/** Waits for its turn among the processes that join or leave the same server. */
function inTurn<T>(home: string, task: () => Promise<T>): Promise<T> {
  return withLocalLock({ name: `embedded server ${home}`, holder: `pid ${process.pid}` }, task);
}

async function join(request: JoinRequest): Promise<JoinedServer> {
  const identity = chooseServerIdentity({
    home: request.home,
    allowNamespace: request.allowNamespace ?? true,
  });
  const binaries = reachableBinaries(findPostgresBinaries(), identity);
  const home = await openServerHome({ home: request.home, binaries, identity });
  const server = { home, binaries, identity, settings: request.settings ?? {} };
  const applicationName = request.applicationName ?? nameOf(request.purpose);
  const knock = (port: number) => tryLease({ home, port, applicationName });
  const lease =
    (await leaseOfRunning(home, knock)) ??
    (await startServer({ ...server, preferredPort: request.preferredPort }, knock));
  await ensureDatabase(lease, request.database);

  const port = lease.port;
  let leaving = false;
  return {
    port,
    url: `postgres://${SERVER_ROLE}:${home.password}@127.0.0.1:${port}/${request.database}`,
    applicationName,
    lost: new Promise((resolve) => lease.once('end', () => leaving || resolve())),
    leave: () => {
      leaving = true;
      return inTurn(request.home, async () => {
        const current = (await isOpen(lease)) ? lease : await leaseOfRunning(home, knock);
        if (!current) return { kind: 'gone' };
        const others = await otherUsers(current, applicationName);
        await current.end();
        if (others.length > 0) return { kind: 'still-in-use', by: others };
        await stopServer(server);
        return { kind: 'stopped' };
      });
    },
  };
}

/** Unique, also among several of one process; PostgreSQL keeps 63 bytes of it. */
function nameOf(purpose: string): string {
  return `newsroom ${purpose.slice(0, 24)} pid=${process.pid} ${randomBytes(3).toString('hex')}`;
}

/** A connection to the server that runs on the folder, once it lets us in; none if none runs. */
async function leaseOfRunning(
  home: ServerHome,
  knock: (port: number) => Promise<Client | undefined>,
): Promise<Client | undefined> {
  const deadline = Date.now() + RECOVERY_TIMEOUT;
  for (;;) {
    const running = readPostmasterFile(home.cluster);
    if (!running) return undefined;
    const lease = running.isReady ? await knock(running.port) : undefined;
    if (lease) return lease;
    if (Date.now() > deadline) {
      throw new OperatorError(
        `The embedded PostgreSQL (process ${running.pid}, data in ${home.cluster}) does not answer: see ${home.log}, or end that process.`,
      );
    }
    await delay(100);
  }
}

/** undefined while the server starts, recovers or stops, and where none listens. */
async function tryLease(request: {
  home: ServerHome;
  port: number;
  applicationName: string;
}): Promise<Client | undefined> {
  try {
    return await openClient({
      host: '127.0.0.1',
      port: request.port,
      user: SERVER_ROLE,
      password: request.home.password,
      database: 'postgres',
      ssl: false,
      application_name: request.applicationName,
      // A lease is idle for days; the server has to notice when its holder's machine went away.
      keepAlive: true,
    });
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') return undefined;
    throw new OperatorError(
      `The password beside ${request.home.cluster} is not the one that these data were made with.`,
      { cause: error },
    );
  }
}

async function isOpen(client: Client): Promise<boolean> {
  return client.query('select 1').then(
    () => true,
    () => false,
  );
}

/**
 * Who else is connected, by application name. Connections with our own name are ours (or a child's
 * that has ended) and closed already, but the server may take a moment to notice: that is waited for.
 */
async function otherUsers(lease: Client, ownName: string): Promise<string[]> {
  const deadline = Date.now() + PARTING_TIMEOUT;
  for (;;) {
    const { rows } = await lease.query<{ application_name: string }>(
      `select application_name from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    const names = rows.map((row) => row.application_name);
    const others = names.filter((name) => name !== ownName);
    if (others.length > 0 || names.length === 0 || Date.now() > deadline) return others;
    await delay(20);
  }
}
