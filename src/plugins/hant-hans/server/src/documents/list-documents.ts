import type { Core } from '@strapi/strapi';

import { SCRIPTS, type Script } from '../../../shared/scripts';
import { hasDrafts, isLocalizedType } from '../schema/strapi-models';

/** Content types of the application that have versions by locale. */
export const localizedTypes = (strapi: Core.Strapi): string[] =>
  Object.keys(strapi.contentTypes).filter(
    (uid) => uid.startsWith('api::') && isLocalizedType(strapi, uid),
  );

/**
 * Documents of a content type that have a version in a script, by document id, a page at a time:
 * what is written meanwhile neither repeats nor hides one.
 *
 * @param after the last document id of the page before
 */
export const listDocuments = async (
  strapi: Core.Strapi,
  request: { uid: string; script: Script; after: string; limit: number },
): Promise<string[]> => {
  const { uid, script, after, limit } = request;
  const rows = (await strapi.db.query(uid).findMany({
    where: {
      locale: script,
      documentId: { $gt: after },
      ...(hasDrafts(strapi, uid) ? { publishedAt: null } : {}),
    },
    select: ['documentId'],
    orderBy: { documentId: 'asc' },
    limit,
  })) as { documentId: string }[];
  return rows.map(({ documentId }) => documentId);
};

/** How many documents there are in a script, and how many in the other one only. */
export const countDocuments = async (
  strapi: Core.Strapi,
  { uid, script }: { uid: string; script: Script },
): Promise<{ documents: number; onlyInOther: number }> => {
  const documents = await countIn(strapi, { uid, scripts: [script] });
  return { documents, onlyInOther: (await countIn(strapi, { uid, scripts: SCRIPTS })) - documents };
};

/** Strapi's own count is of rows, of which a document has one a script. */
const countIn = async (
  strapi: Core.Strapi,
  { uid, scripts }: { uid: string; scripts: readonly Script[] },
): Promise<number> => {
  const { tableName } = strapi.db.metadata.get(uid);
  const drafts = strapi.db.getConnection(tableName).whereIn('locale', [...scripts]);
  if (hasDrafts(strapi, uid)) void drafts.whereNull('published_at');
  const [row] = await drafts.countDistinct<{ count: string }[]>('document_id');
  return Number(row?.count);
};
