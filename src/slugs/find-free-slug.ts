import type { Core, UID } from '@strapi/strapi';

export interface SlugField {
  readonly uid: string;
  readonly field: string;
}

/**
 * The slug itself, or with the first number behind it that is free. Free is what no document has in
 * any script: an address leads to one story, whichever script is asked for.
 *
 * @param documentId of the document that it is for, where there is one: its own slug is free
 */
export const findFreeSlug = async (
  strapi: Core.Strapi,
  { uid, field, value, documentId }: SlugField & { value: string; documentId?: string },
): Promise<string> => {
  const where = {
    [field]: { $startsWith: value },
    ...(documentId !== undefined && { documentId: { $ne: documentId } }),
  };
  const rows = (await strapi.db.query(uid).findMany({ where, select: [field] })) as object[];
  const taken = new Set(rows.map((row) => (row as Record<string, unknown>)[field]));
  if (!taken.has(value)) return value;
  let number = 1;
  while (taken.has(`${value}-${number}`)) number += 1;
  return `${value}-${number}`;
};

/** Lets one transaction at a time, on all nodes, choose slugs of a content type. */
export const lockSlugs = async (strapi: Core.Strapi, { uid, field }: SlugField): Promise<void> => {
  await strapi.db.transaction(async ({ trx }) => {
    await (trx as Transaction).raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
      `slugs ${uid} ${field}`,
    ]);
  });
};

export const uidFieldsOf = (strapi: Core.Strapi, uid: string): string[] =>
  Object.entries(strapi.contentType(uid as UID.ContentType).attributes).flatMap(
    ([name, { type }]) => (type === 'uid' ? [name] : []),
  );

/** The part of Knex's transaction that is used here. */
interface Transaction {
  raw(sql: string, bindings: readonly string[]): Promise<unknown>;
}
