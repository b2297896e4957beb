import type { Core } from '@strapi/strapi';

import { isScript, type Script } from '../../../shared/scripts';
import type { Entry } from '../engine/convert-entry';
import { keepIdentity, keepPublishedIdentity } from '../identity/keep-identity';
import type { DocumentKey } from '../pairs/pair';
import { isMirroredRelation, ownAttributes } from '../schema/attributes';
import { hasDrafts, isLocalizedType, modelsOf } from '../schema/strapi-models';
import { documentsOf, idsIn } from './relation-input';
import type { WriteCall } from './write-context';

/**
 * The documents that come to relate to another one, or cease to, by a write of that one: who adds
 * stories to a topic on the topic's page writes a relation that is the stories' own. Strapi writes
 * it in the script that is saved and in no other.
 */
export const mirroredInData = async (
  strapi: Core.Strapi,
  { uid, documentId, data = {}, locales }: WriteCall,
): Promise<DocumentKey[]> => {
  const locale = locales.find(isScript);
  if (locale === undefined) return [];
  const found: DocumentKey[] = [];
  for (const [name, attribute] of ownAttributes(modelsOf(strapi)(uid))) {
    const { target = '' } = attribute;
    const input = data[name];
    if (input === undefined || !isMirroredRelation(attribute)) continue;
    if (!isLocalizedType(strapi, target)) continue;
    const named = await documentsOf(strapi, { uid: target, ids: idsIn(input) });
    if (addsOnly(input)) {
      const ids = idsIn(input.disconnect);
      found.push(...named, ...(await documentsOf(strapi, { uid: target, ids })));
    } else {
      const present = documentId
        ? await mirroredBy(strapi, { uid, documentId, locale, name, target })
        : [];
      found.push(...inOneOnly(named, present));
    }
  }
  return found;
};

/** After such a write: their other script relates to what the one that was saved relates to. */
export const followMirrored = async (
  strapi: Core.Strapi,
  { call, mirrored }: { call: WriteCall; mirrored: readonly DocumentKey[] },
): Promise<void> => {
  const locale = call.locales.find(isScript);
  if (locale === undefined) return;
  for (const key of mirrored) {
    await keepIdentity(strapi, { ...key, locale, isNewVersion: false });
    // A document without drafts comes to relate to drafts and to what is published at once.
    if (hasDrafts(strapi, key.uid)) {
      await keepPublishedIdentity(strapi, { ...key, locales: [locale] });
    }
  }
};

/** Whether what it does not name stays as it is. */
const addsOnly = (input: unknown): input is { readonly disconnect?: unknown } =>
  typeof input === 'object' &&
  input !== null &&
  !('set' in input) &&
  ('connect' in input || 'disconnect' in input);

const mirroredBy = async (
  strapi: Core.Strapi,
  request: DocumentKey & { locale: Script; name: string; target: string },
): Promise<DocumentKey[]> => {
  const { uid, documentId, locale, name, target } = request;
  const row = (await strapi.db.query(uid).findOne({
    where: { documentId, locale, ...(hasDrafts(strapi, uid) ? { publishedAt: null } : {}) },
    populate: { [name]: { select: ['documentId'] } },
  })) as Entry | null;
  const related = [row?.[name] ?? []].flat() as Entry[];
  return related.map((one) => ({ uid: target, documentId: String(one.documentId) }));
};

const inOneOnly = (some: readonly DocumentKey[], others: readonly DocumentKey[]): DocumentKey[] => {
  const idsOf = (documents: readonly DocumentKey[]) =>
    new Set(documents.map(({ documentId }) => documentId));
  const [here, there] = [idsOf(some), idsOf(others)];
  return [
    ...some.filter(({ documentId }) => !there.has(documentId)),
    ...others.filter(({ documentId }) => !here.has(documentId)),
  ];
};
