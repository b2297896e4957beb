import type { Core } from '@strapi/strapi';

import { SCRIPTS, type Script } from '../../../shared/scripts';
import type { Entry } from '../engine/convert-entry';
import type { DocumentKey } from '../pairs/pair';
import { populateModel } from '../schema/populate';
import { hasDrafts, modelsOf } from '../schema/strapi-models';

/** A document's drafts, complete, by script; of a type without drafts, its only versions. */
export const readDrafts = (strapi: Core.Strapi, key: DocumentKey): Promise<Versions> =>
  readVersions(strapi, { ...key, publishedAt: null });

/** A document's published versions, complete, by script. */
export const readPublished = (strapi: Core.Strapi, key: DocumentKey): Promise<Versions> =>
  readVersions(strapi, { ...key, publishedAt: { $notNull: true } });

type Versions = Partial<Record<Script, Entry>>;

const readVersions = async (
  strapi: Core.Strapi,
  { uid, documentId, publishedAt }: DocumentKey & { publishedAt: null | { $notNull: true } },
): Promise<Versions> => {
  const rows = (await strapi.db.query(uid).findMany({
    where: {
      documentId,
      locale: { $in: [...SCRIPTS] },
      ...(hasDrafts(strapi, uid) ? { publishedAt } : {}),
    },
    populate: {
      ...populateModel({ uid, getModel: modelsOf(strapi) }),
      createdBy: { select: ['id'] },
    },
  })) as Entry[];
  return Object.fromEntries(rows.map((row) => [String(row.locale), row]));
};

/** The scripts in which a document is published; of a type without drafts, in which it is there. */
export const publishedScripts = async (
  strapi: Core.Strapi,
  { uid, documentId }: DocumentKey,
): Promise<Script[]> => {
  const rows = (await strapi.db.query(uid).findMany({
    where: {
      documentId,
      ...(hasDrafts(strapi, uid) ? { publishedAt: { $notNull: true } } : {}),
    },
    select: ['locale'],
  })) as Entry[];
  return SCRIPTS.filter((script) => rows.some(({ locale }) => locale === script));
};
