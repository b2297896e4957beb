import type { Core } from '@strapi/strapi';

import type { Script } from '../../../shared/scripts';
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

export const countDocuments = (
  strapi: Core.Strapi,
  { uid, script }: { uid: string; script: Script },
): Promise<number> =>
  strapi.db.query(uid).count({
    where: { locale: script, ...(hasDrafts(strapi, uid) ? { publishedAt: null } : {}) },
  });
