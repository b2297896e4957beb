import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { joinServer, type JoinedServer } from '../../../database/embedded/join-server';
import { readPostmasterFile } from '../../../database/embedded/postmaster-file';
import { SECRET_NAMES } from '../../../src/secrets/required-secrets';
import { type AppProcess, killRemainingDoors, OPEN, runDoor } from '../app-process';
import { copyBuiltProject, makeTemporaryFolder, removeFolder } from '../app-project';
import { makeBuiltFolder } from '../built-folder';
import { freePort } from '../ports';
import { slowListening } from './slow-listening';

/** A newsroom's process. */
export interface Node {
  readonly name: string;
  readonly url: string;
  readonly process: AppProcess;
}

/** Two processes of one newsroom, on one database, which are told a little late of what changes. */
export interface TwoNodes {
  readonly nodes: readonly [Node, Node];
  /** Connection string. */
  readonly databaseUrl: string;
  /** Has the database end whatever is connected, and stop. */
  stopDatabase(): Promise<void>;
  /** Starts it again, where it was. */
  startDatabase(): Promise<void>;
  close(): Promise<void>;
}

/** The same for both: a token of one is valid on the other. */
const SECRETS = Object.fromEntries(SECRET_NAMES.map((name) => [name, `${name}-9b2e7f0c4d1a6835`]));

/** Builds the application, and starts two nodes as an operator does. */
export const startTwoNodes = async (): Promise<TwoNodes> => {
  const temporary = makeTemporaryFolder();
  const folders = [path.join(temporary, 'one'), path.join(temporary, 'other')] as const;
  await makeBuiltFolder(folders[0]);
  copyBuiltProject(...folders);
  const home = path.join(temporary, 'database', 'postgres');
  const join = (preferredPort?: number): Promise<JoinedServer> =>
    joinServer({
      home,
      purpose: 'test',
      database: 'newsroom',
      settings: { fsync: 'off' },
      preferredPort,
    });
  let server = await join();
  const way = await slowListening(server.url);
  const start = async (folder: string): Promise<Node> => {
    const port = await freePort();
    const variables = {
      ...SECRETS,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      DATABASE_URL: way.url,
      DATABASE_SSL: 'false',
    };
    const process = runDoor({ folder, script: 'start.ts', variables });
    await process.says(OPEN);
    return { name: path.basename(folder), url: `http://127.0.0.1:${port}`, process };
  };
  const nodes = await Promise.all([start(folders[0]), start(folders[1])]);
  return {
    nodes,
    databaseUrl: server.url,
    stopDatabase: () => stopFast(path.join(home, 'cluster')),
    startDatabase: async () => {
      server = await join(server.port);
    },
    close: async () => {
      await killRemainingDoors();
      await way.close();
      await server.leave();
      removeFolder(temporary);
    },
  };
};

/** As `pg_ctl stop --mode=fast` does. */
const stopFast = async (cluster: string): Promise<void> => {
  const running = readPostmasterFile(cluster);
  if (running) process.kill(running.pid, 'SIGINT');
  while (readPostmasterFile(cluster)) await delay(20);
};
