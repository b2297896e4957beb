import type { Core } from '@strapi/strapi';

import type { PluginConfig } from '../config';
import type { Entry } from '../engine/convert-entry';
import {
  isKeptPerLocale,
  isOwnedRelation,
  ownAttributes,
  type Attribute,
} from '../schema/attributes';
import { hasDrafts, modelsOf } from '../schema/strapi-models';
import { attributeMetaOf, isBidirectional, metadataOf } from './metadata';

/**
 * Whether new versions of a content type's documents may be written by statements of our own. Not
 * so, and one by one through the Document Service instead, where that does what we cannot see or
 * will not imitate:
 *
 * - the type or a component of it has lifecycle hooks;
 * - passwords, which it hashes;
 * - attributes that are there under conditions only, and `strictRelations`, which its validator
 *   alone can judge;
 * - what the configuration names in `oneByOne`: middlewares of the Document Service see only what
 *   goes through it.
 */
export const mayWriteTypeInSets = (strapi: Core.Strapi, uid: string): boolean => {
  const { oneByOne } = strapi.config.get<PluginConfig>('plugin::hant-hans');
  if (oneByOne.includes(uid)) return false;
  if (strapi.config.get<boolean>('api.documents.strictRelations', false)) return false;
  return modelsBelow(strapi, uid).every(
    (model) =>
      Object.keys(metadataOf(strapi, model).lifecycles ?? {}).length === 0 &&
      Object.values(modelsOf(strapi)(model).attributes).every(
        ({ type, conditions }) => type !== 'password' && conditions === undefined,
      ),
  );
};

/**
 * Whether what a document relates to may be joined to a new version by statements of our own. Not
 * so where Strapi does more than to add rows:
 *
 * - the related type has drafts: publishing maps one state to the other, on both sides;
 * - a relation that both sides know and that only one may have: it is taken from whoever has it;
 * - relations without a join table;
 * - relations within components that are not localized, of which Strapi makes a copy of its own.
 */
export const mayJoinInSets = (
  strapi: Core.Strapi,
  { uid, entry }: { uid: string; entry: Entry },
): boolean => relationsHold(strapi, { model: uid, entry, isCopied: false });

const relationsHold = (
  strapi: Core.Strapi,
  { model, entry, isCopied }: { model: string; entry: Entry; isCopied: boolean },
): boolean =>
  ownAttributes(modelsOf(strapi)(model)).every(([name, attribute]) => {
    const items = entriesIn(entry[name]);
    if (items.length === 0) return true;
    if (isOwnedRelation(attribute)) {
      return !isCopied && mayJoin(strapi, { uid: model, name, attribute });
    }
    const isCopy = isCopied || (isContentType(strapi, model) && !isKeptPerLocale(attribute));
    return componentsOf(attribute).length === 0
      ? true
      : items.every((item) =>
          relationsHold(strapi, {
            model: attribute.component ?? String(item.__component),
            entry: item,
            isCopied: isCopy,
          }),
        );
  });

const mayJoin = (
  strapi: Core.Strapi,
  { uid, name, attribute }: { uid: string; name: string; attribute: Attribute },
): boolean => {
  const meta = attributeMetaOf(strapi, { uid, name });
  const isTaken = isBidirectional(meta) && (meta.relation?.startsWith('one') ?? false);
  return meta.joinTable !== undefined && !isTaken && !hasDrafts(strapi, attribute.target ?? '');
};

const isContentType = (strapi: Core.Strapi, uid: string): boolean => uid in strapi.contentTypes;

/** A type and every component that may be below it. */
const modelsBelow = (strapi: Core.Strapi, uid: string): string[] => {
  const found = new Set([uid]);
  // A set is walked in the order in which it grows.
  for (const model of found) {
    for (const [, attribute] of ownAttributes(modelsOf(strapi)(model))) {
      componentsOf(attribute).forEach((component) => found.add(component));
    }
  }
  return [...found];
};

const componentsOf = ({ component, components }: Attribute): readonly string[] =>
  components ?? (component === undefined ? [] : [component]);

const entriesIn = (value: unknown): Entry[] => {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item): item is Entry => typeof item === 'object' && item !== null);
};
