import type { Core } from '@strapi/strapi';

import { SCRIPTS, type Script } from '../../../shared/scripts';
import type { Entry } from '../engine/convert-entry';
import type { DocumentKey } from '../pairs/pair';
import { populateModel } from '../schema/populate';
import { hasDrafts, modelsOf } from '../schema/strapi-models';

/**
 * A document's drafts, by script; of a type without drafts, its only versions.
 *
 * @param only names the relations, components and media to read; all of them when left out
 */
export const readDrafts = async (
  strapi: Core.Strapi,
  { uid, documentId, only }: DocumentKey & Partial<Parts>,
): Promise<Versions> =>
  (await readDraftsOf(strapi, { uid, documentIds: [documentId], only })).get(documentId) ?? {};

/** A document's published versions, by script, the same way. */
export const readPublished = async (
  strapi: Core.Strapi,
  { uid, documentId, only }: DocumentKey & Partial<Parts>,
): Promise<Versions> =>
  (await readPublishedOf(strapi, { uid, documentIds: [documentId], only })).get(documentId) ?? {};

/** Some documents' drafts, by document id and script. */
export const readDraftsOf = (
  strapi: Core.Strapi,
  documents: Documents,
): Promise<Map<string, Versions>> =>
  readVersions(strapi, { ...documents, scripts: SCRIPTS, publishedAt: null });

/** Some documents' published versions, by document id and script. */
export const readPublishedOf = (
  strapi: Core.Strapi,
  { scripts = SCRIPTS, ...documents }: Documents & { scripts?: readonly Script[] },
): Promise<Map<string, Versions>> =>
  readVersions(strapi, { ...documents, scripts, publishedAt: { $notNull: true } });

export type Versions = Partial<Record<Script, Entry>>;

interface Parts {
  readonly only: readonly string[] | undefined;
}

interface Documents extends Partial<Parts> {
  readonly uid: string;
  readonly documentIds: readonly string[];
}

const readVersions = async (
  strapi: Core.Strapi,
  {
    uid,
    documentIds,
    only,
    scripts,
    publishedAt,
  }: Documents & { scripts: readonly Script[]; publishedAt: null | { $notNull: true } },
): Promise<Map<string, Versions>> => {
  if (documentIds.length === 0) return new Map();
  const rows = (await strapi.db.query(uid).findMany({
    where: {
      documentId: { $in: [...documentIds] },
      locale: { $in: [...scripts] },
      ...(hasDrafts(strapi, uid) ? { publishedAt } : {}),
    },
    populate: {
      ...populateModel({ uid, getModel: modelsOf(strapi), ...(only ? { only } : {}) }),
      createdBy: { select: ['id'] },
    },
  })) as Entry[];
  const versions = new Map<string, Versions>();
  for (const row of rows) {
    const documentId = String(row.documentId);
    versions.set(documentId, { ...versions.get(documentId), [row.locale as Script]: row });
  }
  return versions;
};

/** The scripts in which a document is published; of a type without drafts, in which it is there. */
export const publishedScripts = (strapi: Core.Strapi, key: DocumentKey): Promise<Script[]> =>
  scriptsOf(strapi, { ...key, publishedAt: { $notNull: true } });

/** The scripts in which a document has a draft; of a type without drafts, in which it is there. */
export const draftScripts = (strapi: Core.Strapi, key: DocumentKey): Promise<Script[]> =>
  scriptsOf(strapi, { ...key, publishedAt: null });

const scriptsOf = async (
  strapi: Core.Strapi,
  { uid, documentId, publishedAt }: DocumentKey & { publishedAt: null | { $notNull: true } },
): Promise<Script[]> => {
  const rows = (await strapi.db.query(uid).findMany({
    where: { documentId, ...(hasDrafts(strapi, uid) ? { publishedAt } : {}) },
    select: ['locale'],
  })) as Entry[];
  return SCRIPTS.filter((script) => rows.some(({ locale }) => locale === script));
};
