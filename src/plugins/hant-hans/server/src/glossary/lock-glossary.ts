import type { Core } from '@strapi/strapi';

/**
 * Lets one transaction at a time write the glossary, on all nodes: of two people who add the same
 * entry at once, the second is told. PostgreSQL frees the lock with the transaction.
 */
export const lockGlossary = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.transaction(async ({ trx }) => {
    await (trx as Transaction).raw(
      `select pg_advisory_xact_lock(hashtextextended('hant-hans glossary', 0))`,
    );
  });
};

/** The part of Knex's transaction that is used here. */
interface Transaction {
  raw(sql: string): Promise<unknown>;
}
