import type { Core } from '@strapi/strapi';

import type { DocumentKey } from '../pairs/pair';
import { isOwnedRelation, ownAttributes } from '../schema/attributes';
import { isLocalizedType, modelsOf } from '../schema/strapi-models';
import { documentsOf, idsIn, type RelatedId } from './relation-input';

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
  const found: DocumentKey[] = [];
  for (const target of new Set(named.map((one) => one.target))) {
    const ids = named.flatMap((one) => (one.target === target ? [one.id] : []));
    found.push(...(await documentsOf(strapi, { uid: target, ids })));
  }
  return found;
};

interface Named {
  readonly target: string;
  readonly id: RelatedId;
}

const namedInData = (strapi: Core.Strapi, { uid, data }: { uid: string; data: Data }): Named[] =>
  ownAttributes(modelsOf(strapi)(uid)).flatMap(([name, attribute]): Named[] => {
    const { target = '', component } = attribute;
    if (isOwnedRelation(attribute)) {
      if (!isLocalizedType(strapi, target)) return [];
      return idsIn(data[name]).map((id) => ({ target, id }));
    }
    return recordsIn(data[name]).flatMap((item) => {
      const inner = component ?? item.__component;
      return typeof inner === 'string' && inner in strapi.components
        ? namedInData(strapi, { uid: inner, data: item })
        : [];
    });
  });

const recordsIn = (value: unknown): Data[] => {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item): item is Data => typeof item === 'object' && item !== null);
};
