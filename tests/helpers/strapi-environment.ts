import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { createStrapi, type Core } from '@strapi/strapi';
import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';

import { closeStrapi } from '../../scripts/running/close-strapi';
import { keepPasswordsCheaply } from './cheap-passwords';
import { distWithTypes } from './dist-with-types';
import { keepACopy, restoreCopy } from './keep-a-copy';
import { beforeProcessEnds } from './process-end';
import { ADMIN_URL, PROJECT, TEMPLATE, TEST_DIST, TEST_VARIABLES } from './run-settings';
import { createDatabase, databaseName } from './test-server';

/** The application under test, as test files find it in `globalThis.newsroom`. */
export interface Newsroom {
  /** Its address, without a slash at the end. */
  url: string;
  strapi: Core.Strapi;
  /** What another process needs to run on the same database. */
  variables: Record<string, string>;
}

declare global {
  var newsroom: Newsroom;
}

/**
 * An environment in which the application runs: started once a worker, on a database of the
 * worker's own, and given back the content of a fresh database before each test file.
 *
 * A test file that needs content types which the newsroom does not have names their folder, and
 * finds an application with them as well (`run-order.mjs` has such files run last, so that no
 * worker starts the newsroom's own twice):
 *
 *     @jest-environment-options {"types": "tests/types/museum"}
 *
 * So does one that needs other variables of the environment than tests have:
 *
 *     @jest-environment-options {"variables": {"DELIVERY": "off"}}
 */
export default class StrapiEnvironment extends NodeEnvironment {
  private readonly wanted: Wanted;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    const { types, variables = {} } = config.projectConfig
      .testEnvironmentOptions as Partial<Wanted>;
    this.wanted = { types, variables };
  }

  override async setup(): Promise<void> {
    await super.setup();
    // Strapi is one a process: another application takes the place of the one that runs.
    if (running && !isDeepStrictEqual(running.wanted, this.wanted)) {
      await endWithin(process, (await running.newsroom).strapi);
      running = undefined;
    }
    running ??= { wanted: this.wanted, newsroom: start(this.wanted) };
    const newsroom = await running.newsroom;
    await restoreCopy(newsroom.strapi);
    // The answer to a write waits until the application knows what has changed.
    await fetch(newsroom.url, { method: 'POST' });
    this.global.newsroom = newsroom;
  }
}

/** The environment's module is loaded once a worker, and so is the application. */
let running: { wanted: Wanted; newsroom: Promise<Newsroom> } | undefined;

/** What a test file needs that others do not. */
interface Wanted {
  readonly types: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
}

const start = async ({ types, variables: others }: Wanted): Promise<Newsroom> => {
  const [adminUrl, template] = [process.env[ADMIN_URL], process.env[TEMPLATE]];
  if (!adminUrl || !template) throw new Error('The global set-up has not run');
  const database = databaseName('worker');
  const url = await createDatabase({ adminUrl, database, template });
  const variables = { ...TEST_VARIABLES, ...others, DATABASE_URL: url };
  Object.assign(process.env, variables);

  const distDir = types === undefined ? TEST_DIST : distWithTypes(path.join(PROJECT, types));
  const strapi = await createStrapi({ appDir: PROJECT, distDir }).load();
  beforeProcessEnds(() => closeStrapi(strapi));
  keepPasswordsCheaply(strapi);
  // It has tables that the template does not have.
  if (types !== undefined) await keepACopy(strapi);
  strapi.server.mount();
  const httpServer = strapi.server.httpServer as Server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = httpServer.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, strapi, variables };
};

/**
 * Ends an application while the process goes on. Strapi would take every listener off the process,
 * also those by which a worker is told what to do.
 */
const endWithin = async (worker: NodeJS.Process, strapi: Core.Strapi): Promise<void> => {
  const { removeAllListeners } = worker;
  worker.removeAllListeners = () => worker;
  try {
    await closeStrapi(strapi);
  } finally {
    worker.removeAllListeners = removeAllListeners;
  }
};
