import { isDeepStrictEqual } from 'node:util';

import type { Core } from '@strapi/strapi';

import { toStrapiBlocks, type ImportedArticle } from '../../../importer';
import type { DuplicateStory } from '../contracts/known';

export const ARTICLE = 'api::news-article.news-article';
export const TOPIC = 'api::topic.topic';
export const AUTHOR = 'api::author.author';

/** What of an article says whether it is there already. */
type Sought = Pick<ImportedArticle, 'title' | 'datePublished' | 'sourceUrl'> &
  Partial<Pick<ImportedArticle, 'body'>>;

interface Row {
  documentId: string;
  title: string;
  locale: string;
  datePublished: string | null;
  sourceUrl: string | null;
  /** Read where it is compared. */
  body?: unknown;
}

/**
 * Stories that an article would be a second of: from the same address, or of the same title and day.
 * Titles are looked for in both scripts: every story has its own in each.
 *
 * A story that has no date is given that of its publication. An article without one is the same, then,
 * where its body is: 「天氣」 of another day says something else.
 */
export const findDuplicates = async (
  strapi: Core.Strapi,
  { title, datePublished, sourceUrl, body }: Sought,
): Promise<DuplicateStory[]> => {
  const isUndated = datePublished === null && body !== undefined;
  const sameAddress = sourceUrl === null ? [] : [{ sourceUrl }];
  const sameTitle = isUndated ? { title } : { title, datePublished };
  const rows = (await strapi.db.query(ARTICLE).findMany({
    where: { publishedAt: null, $or: [sameTitle, ...sameAddress] },
    select: [
      'documentId',
      'title',
      'locale',
      'datePublished',
      'sourceUrl',
      ...(isUndated ? ['body'] : []),
    ],
    orderBy: { id: 'asc' },
  })) as Row[];
  // As JSON: whoever imports may be of another realm, whose objects are never strictly equal to ours.
  const blocks = isUndated && plain(toStrapiBlocks({ body }).blocks);
  const byDocument = new Map<string, DuplicateStory>();
  for (const row of rows) {
    const { documentId, title: known, locale } = row;
    if (byDocument.has(documentId)) continue;
    const isSameAddress = sourceUrl !== null && row.sourceUrl === sourceUrl;
    const isSameDay = row.datePublished === datePublished;
    const isSame = isSameAddress || isSameDay || isDeepStrictEqual(plain(row.body), blocks);
    if (!isSame) continue;
    const reason = isSameAddress ? 'source-url' : 'title-and-date';
    byDocument.set(documentId, { documentId, title: known, locale, reason });
  }
  return [...byDocument.values()];
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;

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
