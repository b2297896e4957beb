import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { checkExternalDatabase } from './check-external';
import {
  isDatabaseConfigured,
  readConnectionSettings,
  type Variables,
} from './connection-settings';
import { joinServer, type JoinedServer } from './embedded/join-server';
import { OperatorError } from './operator-error';

/** In milliseconds, between attempts to start a server that went away. */
const LONGEST_PAUSE = 30_000;

export interface OpenedDatabase {
  readonly kind: 'embedded' | 'external';
  /** To be set for whatever uses the database, in this process or in a child. */
  readonly variables: Readonly<Record<string, string>>;
  /** Leaves the database; the last one to leave an embedded server stops it. */
  readonly close: () => Promise<void>;
}

export interface DatabaseRequest {
  /** The project's folder; the embedded server lives below it. */
  readonly folder: string;
  readonly variables: Variables;
  /** Who opens it, in a word: `start`, `export`. */
  readonly purpose: string;
  readonly report: (line: string) => void;
}

/**
 * The database that the variables name, checked; or else the embedded one, running.
 *
 * @throws OperatorError when it cannot be used, saying why
 */
export async function openDatabase(request: DatabaseRequest): Promise<OpenedDatabase> {
  const { variables, purpose } = request;
  if (!isDatabaseConfigured(variables)) return openEmbedded(request);
  await checkExternalDatabase(readConnectionSettings(variables));
  return {
    kind: 'external',
    variables: { PGAPPNAME: `newsroom ${purpose} pid=${process.pid}` },
    close: () => Promise.resolve(),
  };
}

async function openEmbedded({ folder, purpose, report }: DatabaseRequest): Promise<OpenedDatabase> {
  const request = { home: path.join(folder, '.data', 'postgres'), purpose, database: 'newsroom' };
  const current = { server: await joinServer(request), isClosed: false };
  const isClosed = () => current.isClosed;
  const { url, applicationName } = current.server;
  void watch(current.server);
  return {
    kind: 'embedded',
    variables: { DATABASE_URL: url, DATABASE_SSL: 'false', PGAPPNAME: applicationName },
    close: async () => {
      current.isClosed = true;
      await current.server.leave();
    },
  };

  /** A server that was killed is started again, where Strapi's pool looks for it. */
  async function watch(joined: JoinedServer): Promise<void> {
    await joined.lost;
    if (isClosed()) return;
    report('The embedded PostgreSQL went away: starting it again.');
    const server = await joinAgain(joined.port);
    if (!server) return;
    current.server = server;
    if (isClosed()) await server.leave();
    else if (server.port === joined.port) {
      report('The embedded PostgreSQL runs again.');
      void watch(server);
    } else report('It had to take another port: stop this process and start it again.');
  }

  /** Until it succeeds: what keeps a server from starting, a full disk say, passes at some time. */
  async function joinAgain(preferredPort: number): Promise<JoinedServer | undefined> {
    let said = '';
    for (let attempt = 0; !isClosed(); attempt += 1) {
      try {
        return await joinServer({ ...request, applicationName, preferredPort });
      } catch (error) {
        const problem = error instanceof OperatorError ? error.message : String(error);
        if (problem !== said) report(`It does not start, and is tried again: ${problem}`);
        said = problem;
      }
      await delay(Math.min(1_000 * 2 ** attempt, LONGEST_PAUSE), undefined, { ref: false });
    }
    return undefined;
  }
}
