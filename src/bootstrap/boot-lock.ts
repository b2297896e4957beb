import type { Core } from '@strapi/strapi';
import { Client, type ClientConfig } from 'pg';

/** Any number that no other program locks in this database; these are the letters "news". */
const BOOT_LOCK = 0x6e657773;

/** How long another node's start may take before waiting for it is worth a line, in ms. */
const SILENT_WAIT = 1_000;

let holder: Client | undefined;

/**
 * Lets one node at a time start on a database. Strapi creates its tables, locales and roles
 * without any lock of its own, so that two nodes that start on an empty database at the same
 * moment trip over each other. `db.init` is what Strapi calls before it first looks at the
 * database; there is no hook as early.
 */
export const startOneNodeAtATime = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { db } = strapi;
  const init = db.init.bind(db);
  db.init = async (options) => {
    await takeBootLock(strapi);
    return init(options);
  };
};

/** Lets the next node start. */
export const releaseBootLock = async (): Promise<void> => {
  const client = holder;
  holder = undefined;
  await client?.end();
};

/** The lock belongs to a connection of its own: a node that dies while it starts frees it. */
const takeBootLock = async (strapi: Core.Strapi): Promise<void> => {
  const client = new Client(strapi.config.get<ClientConfig>('database.connection.connection'));
  // A connection that breaks has lost the lock already; the start goes on and meets the same
  // database trouble where it can say more about it.
  client.on('error', (error) => strapi.log.warn(`boot lock: ${error.message}`));
  await client.connect();
  const waiting = setTimeout(() => {
    strapi.log.info('Waiting for another node that is starting on this database …');
  }, SILENT_WAIT);
  try {
    await client.query('select pg_advisory_lock($1)', [BOOT_LOCK]);
  } finally {
    clearTimeout(waiting);
  }
  holder = client;
};
