import type { Core } from '@strapi/strapi';

import type { DocumentKey } from '../pairs/pair';
import { isOwnedRelation, ownAttributes } from '../schema/attributes';
import { isLocalizedType, modelsOf } from '../schema/strapi-models';

type Data = Readonly<Record<string, unknown>>;

/**
 * The localized documents that a write is about to relate a document to, as far as its data names
 * them, by document id or by the id of a row, at any depth of its components.
 */
export const relatedInData = async (
  strapi: Core.Strapi,
  { uid, data }: { uid: string; data: Data },
): Promise<DocumentKey[]> => {
  const named = namedInData(strapi, { uid, data });
  const found = named.filter((one): one is DocumentKey => 'documentId' in one);
  const rows = named.filter((one): one is NamedRow => 'id' in one);
  for (const target of new Set(rows.map((one) => one.uid))) {
    const ofTarget = rows.filter((one) => one.uid === target);
    const documents = (await strapi.db.query(target).findMany({
      where: { id: { $in: ofTarget.map(({ id }) => id) } },
      select: ['documentId'],
    })) as { documentId: string }[];
    found.push(...documents.map(({ documentId }) => ({ uid: target, documentId })));
  }
  return found;
};

interface NamedRow {
  readonly uid: string;
  readonly id: number;
}

const namedInData = (
  strapi: Core.Strapi,
  { uid, data }: { uid: string; data: Data },
): (DocumentKey | NamedRow)[] =>
  ownAttributes(modelsOf(strapi)(uid)).flatMap(([name, attribute]): (DocumentKey | NamedRow)[] => {
    const { target = '', component } = attribute;
    if (isOwnedRelation(attribute)) {
      if (!isLocalizedType(strapi, target)) return [];
      return idsIn(data[name]).map((id) =>
        typeof id === 'number' ? { uid: target, id } : { uid: target, documentId: id },
      );
    }
    return recordsIn(data[name]).flatMap((item) => {
      const inner = component ?? item.__component;
      return typeof inner === 'string' && inner in strapi.components
        ? namedInData(strapi, { uid: inner, data: item })
        : [];
    });
  });

/**
 * `'…'` or `1`, `{ documentId }` or `{ id }`, lists of these, and `{ connect }` or `{ set }` with
 * them. What cannot be an id is Strapi's to refuse.
 */
const idsIn = (input: unknown): (string | number)[] => {
  if (typeof input === 'string' && /^\d+$/.test(input)) return idsIn(Number(input));
  if (typeof input === 'string') return [input];
  if (typeof input === 'number') return isRowId(input) ? [input] : [];
  if (Array.isArray(input)) return input.flatMap(idsIn);
  if (typeof input !== 'object' || input === null) return [];
  const { documentId, id, connect, set } = input as Data;
  const given = documentId ?? id;
  return given === undefined ? [...idsIn(connect), ...idsIn(set)] : idsIn(given);
};

/** What PostgreSQL's `integer` holds. */
const isRowId = (id: number): boolean => Number.isInteger(id) && id > 0 && id < 2 ** 31;

const recordsIn = (value: unknown): Data[] => {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item): item is Data => typeof item === 'object' && item !== null);
};
