import path from 'node:path';

import type { BenchServer } from './database/bench-server';
import { ScratchDatabases } from './database/scratch-database';
import { newsroomVariables } from './children/newsroom-variables';

/** What every part of a run works with. */
export interface Workshop {
  readonly projectFolder: string;
  /** The folder of the compiled newsroom. */
  readonly compiled: string;
  readonly databases: ScratchDatabases;
  /** What a process needs that runs the newsroom on one of the databases. */
  readonly newsroomOn: (database: string) => {
    readonly cwd: string;
    readonly log: string;
    readonly variables: NodeJS.ProcessEnv;
  };
  readonly report: (line: string) => void;
}

export const openWorkshop = (request: {
  projectFolder: string;
  compiled: string;
  server: BenchServer;
  report: (line: string) => void;
}): Workshop => {
  const { projectFolder, compiled, server, report } = request;
  const databases = new ScratchDatabases(server);
  return {
    projectFolder,
    compiled,
    databases,
    report,
    newsroomOn: (database) => ({
      cwd: projectFolder,
      log: path.join(projectFolder, '.tmp', 'bench', `${database}.log`),
      variables: newsroomVariables({
        databaseUrl: databases.urlOf(database),
        ssl: server.ssl,
        applicationName: server.applicationName,
        projectFolder,
      }),
    }),
  };
};
