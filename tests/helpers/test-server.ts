import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { escapeIdentifier, escapeLiteral, type QueryResultRow } from 'pg';

import { isDatabaseConfigured, readConnectionSettings } from '../../database/connection-settings';
import { connectionUrl } from '../../database/connection-url';
import { joinServer } from '../../database/embedded/join-server';
import { openClient } from '../../database/open-client';
import { RUN, TEST_VARIABLES } from './run-settings';

/** A PostgreSQL that tests may make databases on. */
export interface TestServer {
  /** Connects to a database that is always there; new ones are made and dropped from it. */
  adminUrl: string;
  close(): Promise<void>;
}

/**
 * The server that `DATABASE_URL` or the other `DATABASE_*` name, or else an embedded one of the
 * tests' own, in a temporary folder and without the syncing to disk that nothing here needs.
 */
export const openTestServer = async (): Promise<TestServer> => {
  if (isDatabaseConfigured(process.env)) {
    const adminUrl = connectionUrl(readConnectionSettings(process.env));
    return { adminUrl, close: () => Promise.resolve() };
  }

  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-test-'));
  const server = await joinServer({
    home: path.join(folder, 'postgres'),
    purpose: 'tests',
    database: 'postgres',
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  return {
    adminUrl: server.url,
    close: async () => {
      await server.leave();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Begins the names of a run's databases: those of this run, once its global set-up has begun. */
export const beginRun = (): string => (process.env[RUN] = randomBytes(4).toString('hex'));

/** Names of databases that no other run uses. */
export const databaseName = (purpose: string): string =>
  `${prefixOf(process.env[RUN])}${purpose}_${randomBytes(4).toString('hex')}`;

const prefixOf = (run = 'alone'): string => `newsroom_test_${run}_`;

export const databaseUrl = (adminUrl: string, database: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
};

/** Makes a database, empty or as a copy of another. */
export const createDatabase = async (options: {
  adminUrl: string;
  database: string;
  template?: string;
}): Promise<string> => {
  const { adminUrl, database, template } = options;
  const copy = template ? ` template ${escapeIdentifier(template)} strategy file_copy` : '';
  await runAsAdmin(adminUrl, `create database ${escapeIdentifier(database)}${copy}`);
  return databaseUrl(adminUrl, database);
};

export const dropDatabase = async (adminUrl: string, database: string): Promise<void> => {
  await runAsAdmin(adminUrl, `drop database if exists ${escapeIdentifier(database)} with (force)`);
};

/** Drops whatever databases a run has made, whoever of it made them. */
export const dropDatabasesOfRun = async (adminUrl: string, run: string): Promise<void> => {
  const made = await runAsAdmin<{ datname: string }>(
    adminUrl,
    `select datname from pg_database where starts_with(datname, ${escapeLiteral(prefixOf(run))})`,
  );
  for (const { datname } of made) await dropDatabase(adminUrl, datname);
};

const runAsAdmin = async <Row extends QueryResultRow>(
  adminUrl: string,
  statement: string,
): Promise<Row[]> => {
  const { DATABASE_SSL } = TEST_VARIABLES;
  const variables = { ...process.env, DATABASE_SSL, DATABASE_URL: adminUrl };
  const client = await openClient(readConnectionSettings(variables));
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
};
