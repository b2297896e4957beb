import type { Core } from '@strapi/strapi';

import type { DocumentKey } from '../pairs/pair';
import { isOwnedRelation, ownAttributes } from '../schema/attributes';
import { isLocalizedType, modelsOf } from '../schema/strapi-models';

type Data = Readonly<Record<string, unknown>>;

/**
 * The localized documents that a write is about to relate a document to, as far as its data names
 * them by document id, at any depth of its components.
 */
export const relatedInData = (
  strapi: Core.Strapi,
  { uid, data }: { uid: string; data: Data },
): DocumentKey[] =>
  ownAttributes(modelsOf(strapi)(uid)).flatMap(([name, attribute]): DocumentKey[] => {
    const { target = '', component } = attribute;
    if (isOwnedRelation(attribute)) {
      if (!isLocalizedType(strapi, target)) return [];
      return documentIdsIn(data[name]).map((documentId) => ({ uid: target, documentId }));
    }
    return recordsIn(data[name]).flatMap((item) => {
      const inner = component ?? item.__component;
      return typeof inner === 'string' && inner in strapi.components
        ? relatedInData(strapi, { uid: inner, data: item })
        : [];
    });
  });

/** `'…'`, `{ documentId }`, lists of these, and `{ connect }` or `{ set }` with them. */
const documentIdsIn = (input: unknown): string[] => {
  if (typeof input === 'string') return [input];
  if (Array.isArray(input)) return input.flatMap(documentIdsIn);
  if (typeof input !== 'object' || input === null) return [];
  const { documentId, connect, set } = input as Data;
  return documentId === undefined
    ? [...documentIdsIn(connect), ...documentIdsIn(set)]
    : documentIdsIn(documentId);
};

const recordsIn = (value: unknown): Data[] => {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item): item is Data => typeof item === 'object' && item !== null);
};
