import type { Core } from '@strapi/strapi';

import type { DocumentKey } from '../pairs/pair';

/** A document's id, or the id of one of its rows. */
export type RelatedId = string | number;

/**
 * The ids in what the Document Service takes for a relation: `'…'` or `1`, `{ documentId }` or
 * `{ id }`, lists of these, and `{ connect }` or `{ set }` with them. What cannot be an id is
 * Strapi's to refuse.
 */
export const idsIn = (input: unknown): RelatedId[] => {
  if (typeof input === 'string' && /^\d+$/.test(input)) return idsIn(Number(input));
  if (typeof input === 'string') return [input];
  if (typeof input === 'number') return isRowId(input) ? [input] : [];
  if (Array.isArray(input)) return input.flatMap(idsIn);
  if (typeof input !== 'object' || input === null) return [];
  const { documentId, id, connect, set } = input as Readonly<Record<string, unknown>>;
  const given = documentId ?? id;
  return given === undefined ? [...idsIn(connect), ...idsIn(set)] : idsIn(given);
};

/** What PostgreSQL's `integer` holds. */
const isRowId = (id: number): boolean => Number.isInteger(id) && id > 0 && id < 2 ** 31;

/** Documents of a content type by such ids; rows that are not there are left out. */
export const documentsOf = async (
  strapi: Core.Strapi,
  { uid, ids }: { uid: string; ids: readonly RelatedId[] },
): Promise<DocumentKey[]> => {
  const documentIds = ids.filter((id): id is string => typeof id === 'string');
  const rowIds = ids.filter((id): id is number => typeof id === 'number');
  if (rowIds.length > 0) {
    const rows = (await strapi.db
      .query(uid)
      .findMany({ where: { id: { $in: rowIds } }, select: ['documentId'] })) as {
      documentId: string;
    }[];
    documentIds.push(...rows.map(({ documentId }) => documentId));
  }
  return documentIds.map((documentId) => ({ uid, documentId }));
};
