import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createStrapi, type Core } from '@strapi/strapi';
import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';

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
 */
export default class StrapiEnvironment extends NodeEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    running ??= start();
    const newsroom = await running;
    await restore(newsroom.strapi);
    this.global.newsroom = newsroom;
  }
}

/** The environment's module is loaded once a worker, and so is the application. */
let running: Promise<Newsroom> | undefined;

const start = async (): Promise<Newsroom> => {
  const [adminUrl, template] = [process.env[ADMIN_URL], process.env[TEMPLATE]];
  if (!adminUrl || !template) throw new Error('The global set-up has not run');
  const database = databaseName('worker');
  const url = await createDatabase({ adminUrl, database, template });
  const variables = { ...TEST_VARIABLES, DATABASE_URL: url };
  Object.assign(process.env, variables);

  const strapi = await createStrapi({ appDir: PROJECT, distDir: TEST_DIST }).load();
  beforeProcessEnds(() => strapi.destroy());
  strapi.server.mount();
  const httpServer = strapi.server.httpServer as Server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = httpServer.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, strapi, variables };
};

/** Every table as it was after the first start; sequences go on, so that no id is used twice. */
const restore = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.connection.transaction(async (trx) => {
    await trx.raw(`set local session_replication_role = replica`);
    await trx.raw(`
      do $$ declare t record; begin
        for t in select tablename from pg_tables where schemaname = 'pristine' loop
          execute format('delete from public.%I', t.tablename);
          execute format('insert into public.%I select * from pristine.%I', t.tablename, t.tablename);
        end loop;
      end $$`);
  });
};
