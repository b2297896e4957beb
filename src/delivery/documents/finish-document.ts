import { types } from 'pg';

import type { Dependencies } from '../reads/dependencies';
import type { DocumentShape } from './document-shape';

type Row = Record<string, unknown>;

/**
 * Notes what a document was read from, and makes the values in it Strapi's that PostgreSQL writes in
 * another way.
 *
 * @param document as `selectDocuments` reads it; changed in place
 */
export const finishDocument = (
  document: Row,
  { shape, dependencies }: { shape: DocumentShape; dependencies: Dependencies | undefined },
): void => {
  const { id, documentId } = document;
  if (typeof documentId === 'string') dependencies?.addDocument(shape.table, documentId);
  for (const { name, type } of shape.columns) {
    const value = document[name];
    if (typeof value !== 'string') continue;
    if (JSON_TYPES.has(type)) document[name] = readTwice(value);
    if (type === 'datetime') document[name] = readTime(value);
  }
  for (const { name, link, shape: within } of shape.related) {
    if (link) {
      const { table, from: column, where } = link;
      dependencies?.addRelated(table, { column, id: String(id), where });
    }
    const rows = [document[name]].flat() as (Row | null)[];
    for (const row of rows) if (row) finishDocument(row, { shape: within, dependencies });
  }
};

const JSON_TYPES = new Set(['json', 'blocks']);

/** Earlier versions of Strapi wrote JSON as a text of JSON, and this one reads either. */
const readTwice = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return JSON.stringify(value);
  }
};

/** As the driver reads it for Strapi: in the time zone of this process, whatever that is called. */
const readTime = (value: string): string | null => {
  const time = parseTimestamp(value);
  return time instanceof Date && !Number.isNaN(time.getTime()) ? time.toISOString() : null;
};

const parseTimestamp = types.getTypeParser(types.builtins.TIMESTAMP) as (value: string) => unknown;
