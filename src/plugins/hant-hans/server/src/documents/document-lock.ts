import type { Core } from '@strapi/strapi';

import type { DocumentKey } from '../pairs/pair';

/**
 * Lets one transaction at a time work on the versions of a document, on all nodes: two editors who
 * convert the same document get one result. PostgreSQL frees the lock with the transaction.
 */
export const lockDocument = (strapi: Core.Strapi, document: DocumentKey): Promise<void> =>
  lockDocuments(strapi, [document]);

/**
 * Locks many documents at once, always in the same order: of two who want some of the same, one
 * waits for the other, and never both.
 *
 * @param lists that a write may put in order anew, which are locked with them
 */
export const lockDocuments = async (
  strapi: Core.Strapi,
  documents: readonly DocumentKey[],
  lists: readonly RelatedList[] = [],
): Promise<void> => {
  await strapi.db.transaction(async ({ trx }) => {
    await (trx as Transaction).raw(
      `select pg_advisory_xact_lock(key) from
        (select distinct hashtextextended(name, 0) as key from unnest(?::text[]) name order by key) keys`,
      [[...documents.map(nameOf), ...lists.map(nameOfList)]],
    );
  });
};

/** The documents of a content type that relate to a document, in the order that Strapi keeps of them. */
export interface RelatedList {
  readonly of: string;
  readonly at: DocumentKey;
}

const nameOf = ({ uid, documentId }: DocumentKey): string => `hant-hans ${uid} ${documentId}`;

const nameOfList = ({ of, at }: RelatedList): string => `${nameOf(at)} list of ${of}`;

/** The part of Knex's transaction that is used here. */
interface Transaction {
  raw(sql: string, bindings: readonly (readonly string[])[]): Promise<unknown>;
}
