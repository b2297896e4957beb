import type { Core } from '@strapi/strapi';

import type { ImportedArticle } from '../../../importer';
import type { DuplicateStory } from '../contracts/known';

export const ARTICLE = 'api::news-article.news-article';
export const TOPIC = 'api::topic.topic';
export const AUTHOR = 'api::author.author';

/**
 * Stories that an article would be a second of: from the same address, or of the same title and day.
 * Titles are looked for in both scripts: every story has its own in each.
 */
export const findDuplicates = async (
  strapi: Core.Strapi,
  {
    title,
    datePublished,
    sourceUrl,
  }: Pick<ImportedArticle, 'title' | 'datePublished' | 'sourceUrl'>,
): Promise<DuplicateStory[]> => {
  const sameAddress = sourceUrl === null ? [] : [{ sourceUrl }];
  const rows = (await strapi.db.query(ARTICLE).findMany({
    where: { publishedAt: null, $or: [{ title, datePublished }, ...sameAddress] },
    select: ['documentId', 'title', 'locale', 'sourceUrl'],
    orderBy: { id: 'asc' },
  })) as { documentId: string; title: string; locale: string; sourceUrl: string | null }[];
  const byDocument = new Map<string, DuplicateStory>();
  for (const { documentId, title: known, locale, sourceUrl: address } of rows) {
    if (byDocument.has(documentId)) continue;
    const isSameAddress = sourceUrl !== null && address === sourceUrl;
    const reason = isSameAddress ? 'source-url' : 'title-and-date';
    byDocument.set(documentId, { documentId, title: known, locale, reason });
  }
  return [...byDocument.values()];
};

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
