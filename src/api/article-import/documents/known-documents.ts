import type { Core } from '@strapi/strapi';

export const ARTICLE = 'api::news-article.news-article';
export const TOPIC = 'api::topic.topic';
export const AUTHOR = 'api::author.author';

/** @returns the document id of the author of a name, as it is written in either script */
export const findAuthor = (strapi: Core.Strapi, name: string): Promise<string | null> =>
  findId(strapi, AUTHOR, { name });

/** @returns the document id of the topic of a name, in either script, under another or at the top */
export const findTopic = (
  strapi: Core.Strapi,
  { name, parent }: { name: string; parent: string | null },
): Promise<string | null> =>
  findId(strapi, TOPIC, {
    name,
    parent: parent === null ? { id: { $null: true } } : { documentId: parent },
  });

const findId = async (
  strapi: Core.Strapi,
  uid: typeof AUTHOR | typeof TOPIC,
  where: object,
): Promise<string | null> => {
  const row = (await strapi.db
    .query(uid)
    .findOne({ where, select: ['documentId'], orderBy: { id: 'asc' } })) as {
    documentId: string;
  } | null;
  return row?.documentId ?? null;
};
