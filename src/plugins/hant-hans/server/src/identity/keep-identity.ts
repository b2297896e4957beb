import type { Core, UID } from '@strapi/strapi';

import { ensureVersion } from '../documents/convert-document';
import { lockMissing } from '../documents/lock-for-conversion';
import type { Entry } from '../engine/convert-entry';
import { SCRIPTS, type Script } from '../../../shared/scripts';
import { identityAttributes } from '../schema/identity-attributes';
import { populateModel } from '../schema/populate';
import { hasDrafts, isLocalizedType, modelsOf } from '../schema/strapi-models';
import {
  identityChanges,
  identityData,
  identityOf,
  joinIdentities,
  references,
  type Identity,
  type IdentityAttributes,
} from './identity-values';
import { withLostRelations } from './lost-relations';

interface Document {
  uid: string;
  documentId: string;
}

/** Which state of a document: the drafts of a type without drafts are its only versions. */
type Status = 'draft' | 'published';

export const identityAttributesOf = (strapi: Core.Strapi, uid: string): IdentityAttributes =>
  identityAttributes(uid, modelsOf(strapi));

/** The versions of a document in the two scripts, with what identifies it. */
export const readVersions = async (
  strapi: Core.Strapi,
  { uid, documentId, status }: Document & { status: Status },
): Promise<Entry[]> => {
  const only = identityAttributesOf(strapi, uid).map(([name]) => name);
  const publishedAt = status === 'published' ? { $notNull: true } : null;
  return (await strapi.db.query(uid).findMany({
    where: {
      documentId,
      locale: { $in: [...SCRIPTS] },
      ...(hasDrafts(strapi, uid) ? { publishedAt } : {}),
    },
    populate: populateModel({ uid, getModel: modelsOf(strapi), only }),
  })) as Entry[];
};

/**
 * Gives the version of a document in the other script the identity of the one just saved. Versions
 * in other locales are none of this plugin's business.
 *
 * @param isNewVersion whether the save made this version: then it takes part in the identity that
 *   the document had, and does not replace it
 */
export const keepIdentity = async (
  strapi: Core.Strapi,
  { uid, documentId, locale, isNewVersion }: Document & { locale: Script; isNewVersion: boolean },
): Promise<void> => {
  const attributes = identityAttributesOf(strapi, uid);
  const versions = await readVersions(strapi, { uid, documentId, status: 'draft' });
  const saved = versions.find((version) => version.locale === locale);
  const other = versions.find((version) => version.locale !== locale);
  if (!saved || !other) return;

  const mine = identityOf(saved, attributes);
  const theirs = identityOf(other, attributes);
  const wanted = isNewVersion
    ? joinIdentities({ mine, theirs, attributes })
    : await wholeIdentity(strapi, { mine, theirs, attributes, locale });
  for (const version of versions) {
    const changes = identityChanges(wanted, identityOf(version, attributes));
    if (Object.keys(changes).length === 0) continue;
    const to = version.locale as Script;
    await ensureRelatedVersions(strapi, { changes, attributes, locale: to });
    await strapi.documents(uid as UID.ContentType).update({
      documentId,
      locale: to,
      data: identityData(changes, attributes),
    });
  }
};

/**
 * Gives the published version in the other script the uid and the relations of the one just
 * published, as Strapi itself does with fields that are not localized: a story that moved to
 * another address has moved in both scripts.
 */
export const keepPublishedIdentity = async (
  strapi: Core.Strapi,
  { uid, documentId, locales }: Document & { locales: readonly string[] },
): Promise<void> => {
  const attributes = identityAttributesOf(strapi, uid).filter(
    ([, { type }]) => type !== 'component',
  );
  const versions = await readVersions(strapi, { uid, documentId, status: 'published' });
  const isPublishedNow = (version: Entry) => locales.includes(String(version.locale));
  const published = versions.find(isPublishedNow);
  if (!published) return;

  const wanted = identityOf(published, attributes);
  for (const version of versions) {
    if (isPublishedNow(version)) continue;
    const changes = identityChanges(wanted, identityOf(version, attributes));
    if (Object.keys(changes).length === 0) continue;
    const data = await rowData(strapi, { changes, attributes, locale: version.locale as Script });
    await strapi.db.query(uid).update({ where: { id: version.id }, data });
  }
};

/** What a person saved, with what was lost there because it was deleted in that script. */
const wholeIdentity = async (
  strapi: Core.Strapi,
  request: { mine: Identity; theirs: Identity; attributes: IdentityAttributes; locale: Script },
): Promise<Identity> => {
  const { mine, theirs, attributes, locale } = request;
  const changes = identityChanges(theirs, mine);
  const lost = new Set<string>();
  for (const { target, documentId } of relatedDocuments(strapi, { changes, attributes })) {
    const isThere = await strapi.db.query(target).count({ where: { documentId, locale } });
    if (isThere === 0) lost.add(documentId);
  }
  if (lost.size === 0) return mine;
  return withLostRelations({
    ...request,
    isLost: (documentId) => lost.has(documentId),
    attributesOf: (component) => identityAttributesOf(strapi, component),
  });
};

interface Changes {
  changes: Identity;
  attributes: IdentityAttributes;
  locale: Script;
}

const ensureRelatedVersions = async (
  strapi: Core.Strapi,
  { changes, attributes, locale }: Changes,
): Promise<void> => {
  const related = relatedDocuments(strapi, { changes, attributes });
  await lockMissing(
    strapi,
    related.map(({ target, documentId }) => ({ uid: target, documentId })),
  );
  for (const { target, documentId } of related) {
    await ensureVersion(strapi, { uid: target, documentId, to: locale });
  }
};

/** Every localized document that an identity points at, also from within its components. */
const relatedDocuments = (
  strapi: Core.Strapi,
  { changes, attributes }: Pick<Changes, 'changes' | 'attributes'>,
): { target: string; documentId: string }[] =>
  attributes.flatMap(([name, attribute]) => {
    const value = changes[name];
    if (value === undefined || value === null) return [];
    if (attribute.type === 'relation' && attribute.target) {
      const target = attribute.target;
      if (!isLocalizedType(strapi, target)) return [];
      return references(value).map(({ documentId }) => ({ target, documentId }));
    }
    if (attribute.type === 'component' && attribute.component) {
      const inner = identityAttributesOf(strapi, attribute.component);
      const items = (Array.isArray(value) ? value : [value]) as Identity[];
      return items.flatMap((item) =>
        relatedDocuments(strapi, { changes: item, attributes: inner }),
      );
    }
    return [];
  });

/** The changes as columns and row ids of the given locale, below the Document Service. */
const rowData = async (strapi: Core.Strapi, { changes, attributes, locale }: Changes) => {
  const data: Entry = {};
  for (const [name, attribute] of attributes) {
    if (!(name in changes)) continue;
    data[name] =
      attribute.type === 'relation' && attribute.target
        ? { set: await rowIds(strapi, { target: attribute.target, value: changes[name], locale }) }
        : changes[name];
  }
  return data;
};

const rowIds = async (
  strapi: Core.Strapi,
  { target, value, locale }: { target: string; value: unknown; locale: Script },
): Promise<unknown[]> => {
  const wanted = references(value).map(({ documentId }) => documentId);
  const rows = (await strapi.db.query(target).findMany({
    where: {
      documentId: { $in: wanted },
      ...(isLocalizedType(strapi, target) ? { locale } : {}),
      ...(hasDrafts(strapi, target) ? { publishedAt: { $notNull: true } } : {}),
    },
    select: ['id', 'documentId'],
  })) as Entry[];
  const idOf = new Map(rows.map((row) => [row.documentId, row.id]));
  return wanted.map((documentId) => idOf.get(documentId)).filter((id) => id !== undefined);
};
