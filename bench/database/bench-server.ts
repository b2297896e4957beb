import path from 'node:path';

import { checkExternalDatabase } from '../../database/check-external';
import {
  isDatabaseConfigured,
  readConnectionSettings,
  type Variables,
} from '../../database/connection-settings';
import { connectionUrl } from '../../database/connection-url';
import { joinServer } from '../../database/embedded/join-server';

/** A PostgreSQL server that the bench makes its databases on. */
export interface BenchServer {
  readonly kind: 'embedded' | 'external';
  /** Of a database that is there already; the bench's own are made beside it. */
  readonly url: string;
  /** `DATABASE_SSL*`: how connections are secured, those of the newsroom's processes as well. */
  readonly ssl: Variables;
  /** `PGAPPNAME` of every connection to the server. */
  readonly applicationName: string;
  readonly close: () => Promise<void>;
}

/**
 * What the bench's own server does differently: what is lost in a crash can be filled again, and
 * an archive that was just filled is measured without waiting for its write-ahead log.
 */
const SETTINGS = {
  fsync: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  autovacuum: 'off',
};

/**
 * The server that `DATABASE_URL` or the other `DATABASE_*` name; else one of the bench's own, whose
 * data are not the newsroom's.
 *
 * @throws OperatorError that names host, port, database and user when it cannot be used
 */
export const openBenchServer = async (request: {
  projectFolder: string;
  variables: Variables;
}): Promise<BenchServer> => {
  const { projectFolder, variables } = request;
  if (!isDatabaseConfigured(variables)) return openEmbedded(projectFolder);

  const settings = readConnectionSettings(variables);
  await checkExternalDatabase(settings);
  return {
    kind: 'external',
    url: connectionUrl(settings),
    ssl: Object.fromEntries(
      Object.entries(variables).filter(([name]) => name.startsWith('DATABASE_SSL')),
    ),
    applicationName: `newsroom bench pid=${process.pid}`,
    close: () => Promise.resolve(),
  };
};

const openEmbedded = async (projectFolder: string): Promise<BenchServer> => {
  const server = await joinServer({
    home: path.join(projectFolder, '.tmp', 'bench', 'postgres'),
    purpose: 'bench',
    database: 'newsroom_bench',
    settings: SETTINGS,
  });
  return {
    kind: 'embedded',
    url: server.url,
    ssl: {},
    applicationName: server.applicationName,
    close: async () => {
      await server.leave();
    },
  };
};
