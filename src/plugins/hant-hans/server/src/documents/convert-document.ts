import type { Core, UID } from '@strapi/strapi';

import type { PluginConfig } from '../config';
import { convertEntry, type Entry } from '../engine/convert-entry';
import { otherScript, type Script } from '../engine/scripts';
import { textConverter } from '../engine/text-converter';
import { isOwnedRelation, type Model } from '../schema/attributes';
import { populateModel } from '../schema/populate';
import { hasDrafts, isLocalizedType, modelsOf } from '../schema/strapi-models';

export interface DocumentInScript {
  uid: string;
  documentId: string;
  /** The script to write. */
  to: Script;
}

export type ConversionOutcome =
  | { kind: 'converted'; documentId: string; to: Script }
  | { kind: 'no-source'; documentId: string; to: Script };

/**
 * Writes a document's version in one script from its version in the other. Where types have
 * drafts, draft is read and draft is written.
 *
 * A related document that has no version in that script yet gets one by the same conversion first,
 * because Strapi cannot relate to a version that is not there.
 *
 * This writes every field anew. It is for versions that no person has written yet.
 */
export const convertDocument = async (
  strapi: Core.Strapi,
  { uid, documentId, to, under = new Set() }: DocumentInScript & { under?: ReadonlySet<string> },
): Promise<ConversionOutcome> => {
  const from = otherScript(to);
  const getModel = modelsOf(strapi);
  const entry = (await strapi.db.query(uid).findOne({
    where: { documentId, locale: from, ...(hasDrafts(strapi, uid) ? { publishedAt: null } : {}) },
    populate: { ...populateModel({ uid, getModel }), createdBy: { select: ['id'] } },
  })) as Entry | null;
  if (!entry) return { kind: 'no-source', documentId, to };

  const { flavour } = strapi.config.get<PluginConfig>('plugin::hant-hans');
  const model = getModel(uid);
  const resolved = await relateToVersionsInScript(strapi, {
    entry,
    model,
    getModel,
    to,
    under: new Set([...under, `${uid}:${documentId}`]),
  });
  const data = convertEntry({
    entry: resolved,
    uid,
    getModel,
    convertText: textConverter({ from, to, flavour }),
  });
  await strapi.documents(uid as UID.ContentType).update({
    documentId,
    locale: to,
    data: { ...data, ...creatorOf(entry) },
  });
  return { kind: 'converted', documentId, to };
};

/**
 * Makes sure that a document has a version in a script, converting it from the other where not.
 *
 * @param under documents whose conversion is under way, which cannot be waited for
 * @returns whether there is such a version now
 */
export const ensureVersion = async (
  strapi: Core.Strapi,
  { uid, documentId, to, under = new Set() }: DocumentInScript & { under?: ReadonlySet<string> },
): Promise<boolean> => {
  const version = (await strapi.db
    .query(uid)
    .findOne({ where: { documentId, locale: to }, select: ['id'] })) as Entry | null;
  if (version) return true;
  if (under.has(`${uid}:${documentId}`)) return false;
  const outcome = await convertDocument(strapi, { uid, documentId, to, under });
  return outcome.kind === 'converted';
};

interface Resolution {
  entry: Entry;
  model: Model;
  getModel: (uid: string) => Model;
  to: Script;
  under: ReadonlySet<string>;
}

/** The entry with those relations only that can be written in the script `to`. */
const relateToVersionsInScript = async (
  strapi: Core.Strapi,
  { entry, model, ...walk }: Resolution,
): Promise<Entry> => {
  const resolved: Entry = { ...entry };
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const value = entry[name];
    if (value === null || value === undefined) continue;
    if (isOwnedRelation(attribute) && isLocalizedType(strapi, attribute.target ?? '')) {
      const related: Entry[] = [];
      for (const item of asEntries(value)) {
        const target = {
          uid: attribute.target ?? '',
          documentId: String(item.documentId),
          to: walk.to,
          under: walk.under,
        };
        if (await ensureVersion(strapi, target)) related.push(item);
      }
      resolved[name] = related;
    } else if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
      const items: Entry[] = [];
      for (const item of asEntries(value)) {
        const uid = attribute.component ?? String(item.__component);
        const inner = { entry: item, model: walk.getModel(uid), ...walk };
        items.push(await relateToVersionsInScript(strapi, inner));
      }
      resolved[name] = items;
    }
  }
  return resolved;
};

const asEntries = (value: unknown): Entry[] => (Array.isArray(value) ? value : [value]) as Entry[];

/** Who wrote the source counts as who wrote its conversion: reporters see what is their own. */
const creatorOf = ({ createdBy }: Entry): Entry =>
  typeof createdBy === 'object' && createdBy !== null && 'id' in createdBy
    ? { createdBy: createdBy.id, updatedBy: createdBy.id }
    : {};
