import type { Core } from '@strapi/strapi';

import type { DocumentKey } from '../pairs/pair';

/**
 * Lets one transaction at a time work on the versions of a document, on all nodes: two editors who
 * convert the same document get one result. PostgreSQL frees the lock with the transaction.
 */
export const lockDocument = async (
  strapi: Core.Strapi,
  { uid, documentId }: DocumentKey,
): Promise<void> => {
  await strapi.db.transaction(async ({ trx }) => {
    await (trx as Transaction).raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
      `hant-hans ${uid} ${documentId}`,
    ]);
  });
};

/** The part of Knex's transaction that is used here. */
interface Transaction {
  raw(sql: string, bindings: readonly string[]): Promise<unknown>;
}
