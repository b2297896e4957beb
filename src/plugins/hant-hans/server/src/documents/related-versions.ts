import type { Core } from '@strapi/strapi';

import type { Script } from '../../../shared/scripts';
import type { Entry } from '../engine/convert-entry';
import type { DocumentKey } from '../pairs/pair';
import { isOwnedRelation, type Model } from '../schema/attributes';
import { isLocalizedType, modelsOf } from '../schema/strapi-models';

/** Makes sure that a document has a version in a script. @returns whether it has */
export type EnsureVersion = (document: DocumentKey & { to: Script }) => Promise<boolean>;

/**
 * The entry with those relations only that can be written in a script. A related document that has
 * no version there yet is given one first, because Strapi cannot relate to a version that is not
 * there.
 */
export const relateToVersionsIn = async (
  strapi: Core.Strapi,
  request: { entry: Entry; model: Model; to: Script; ensureVersion: EnsureVersion },
): Promise<Entry> => {
  const { entry, model, to, ensureVersion } = request;
  const resolved: Entry = { ...entry };
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const value = entry[name];
    if (value === null || value === undefined) continue;
    if (isOwnedRelation(attribute) && isLocalizedType(strapi, attribute.target ?? '')) {
      const related: Entry[] = [];
      for (const item of asEntries(value)) {
        const document = { uid: attribute.target ?? '', documentId: String(item.documentId), to };
        if (await ensureVersion(document)) related.push(item);
      }
      resolved[name] = related;
    } else if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
      const items: Entry[] = [];
      for (const item of asEntries(value)) {
        const inner = modelsOf(strapi)(attribute.component ?? String(item.__component));
        items.push(await relateToVersionsIn(strapi, { ...request, entry: item, model: inner }));
      }
      resolved[name] = items;
    }
  }
  return resolved;
};

const asEntries = (value: unknown): Entry[] => (Array.isArray(value) ? value : [value]) as Entry[];
