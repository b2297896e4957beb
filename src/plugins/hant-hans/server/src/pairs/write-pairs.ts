import type { Core } from '@strapi/strapi';

import { inChunks } from '../sets/in-chunks';
import { metadataOf } from '../sets/metadata';
import type { Pair } from './pair';
import { PAIR } from './pair-store';

/**
 * Remembers many pairs in one statement. Whoever writes holds the documents' locks, in the
 * transaction that is under way.
 */
export const writePairs = async (strapi: Core.Strapi, pairs: readonly Pair[]): Promise<void> => {
  const { tableName, attributes } = metadataOf(strapi, PAIR);
  const columnOf = (name: string): string => attributes[name]?.columnName ?? name;
  const newId = attributes.documentId?.default as () => string;
  const now = new Date();
  const rows = pairs.map((pair) => {
    const { uid, documentId, base, lockedAttributes, conflicts, published, ...values } = pair;
    const stored = {
      ...values,
      relatedUid: uid,
      relatedDocumentId: documentId,
      base: base ? JSON.stringify(base) : null,
      lockedAttributes: JSON.stringify(lockedAttributes),
      conflicts: JSON.stringify(conflicts),
      published: published ? JSON.stringify(published) : null,
      documentId: newId(),
      createdAt: now,
      updatedAt: now,
      publishedAt: now,
    };
    return Object.fromEntries(
      Object.entries(stored).map(([name, value]) => [columnOf(name), value]),
    );
  });
  const document = ['relatedUid', 'relatedDocumentId'].map(columnOf);
  const kept = new Set([
    ...document,
    columnOf('documentId'),
    columnOf('createdAt'),
    columnOf('publishedAt'),
  ]);
  await strapi.db.transaction(async ({ trx }) => {
    for (const chunk of inChunks(rows, (row) => Object.keys(row).length)) {
      await strapi.db
        .getConnection(tableName)
        .insert(chunk)
        .onConflict(document)
        .merge(Object.keys(chunk[0] ?? {}).filter((column) => !kept.has(column)))
        .transacting(trx as never);
    }
  });
};
