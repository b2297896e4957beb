import type { Core } from '@strapi/strapi';

import { toStrapiBlocks, type ImportedArticle } from '../../../importer';
import type { DuplicateStory } from '../contracts/known';
import { conversion, otherScript } from './conversion';
import { ARTICLE } from './known-documents';

/** What of an article says whether it is there already. */
type Sought = Pick<ImportedArticle, 'locale' | 'title' | 'datePublished' | 'sourceUrl'> &
  Partial<Pick<ImportedArticle, 'body'>>;

type Row = Pick<DuplicateStory, 'documentId' | 'title' | 'locale'> & { sourceUrl: string | null };

/**
 * Stories that an article would be a second of: from the same address, or of the same title and day.
 * A title is looked for as it would be in either script: a story may have been written in the other one,
 * or have lost its version in this one.
 *
 * A story that has no date is given that of its publication. An article without one is the same, then,
 * where its body is: 「天氣」 of another day says something else.
 *
 * @returns the oldest first, and no more than `MOST`: where a whole site names one address as that of
 *   each story, any of them is told as well as all
 */
export const findDuplicates = async (
  strapi: Core.Strapi,
  sought: Sought,
): Promise<DuplicateStory[]> => {
  const { sourceUrl } = sought;
  const sameAddress = sourceUrl === null ? [] : [{ sourceUrl }];
  const rows = (await strapi.db.query(ARTICLE).findMany({
    where: { publishedAt: null, $or: [await sameStory(strapi, sought), ...sameAddress] },
    select: ['documentId', 'title', 'locale', 'sourceUrl'],
    orderBy: { id: 'asc' },
    limit: SCRIPTS * MOST,
  })) as Row[];
  const byDocument = new Map<string, DuplicateStory>();
  for (const { documentId, title, locale, ...row } of inOwnScriptFirst(rows, sought.locale)) {
    const isSameAddress = sourceUrl !== null && row.sourceUrl === sourceUrl;
    const reason = isSameAddress ? 'source-url' : 'title-and-date';
    if (!byDocument.has(documentId))
      byDocument.set(documentId, { documentId, title, locale, reason });
  }
  return [...byDocument.values()].slice(0, MOST);
};

/** More than anybody looks through. */
const MOST = 20;
/** As many versions has a story. */
const SCRIPTS = 2;

/** Of the title and day; where there is no day, of the title and no day either, or of the body. */
const sameStory = async (strapi: Core.Strapi, sought: Sought): Promise<object> => {
  const { title, datePublished, locale: from, body } = sought;
  const to = otherScript(from);
  const { convertContent } = conversion(strapi);
  const { text } = await convertContent({ content: { text: title }, from, to });
  const ofTitle = { title: { $in: [title, text] } };
  if (datePublished !== null || body === undefined) return { ...ofTitle, datePublished };
  const { blocks } = toStrapiBlocks({ body });
  const converted = await convertContent({ content: { blocks }, from, to });
  return {
    ...ofTitle,
    $or: [
      { datePublished: null },
      { locale: from, body: asJson(blocks) },
      { locale: { $ne: from }, body: asJson(converted.blocks) },
    ],
  };
};

/** PostgreSQL compares bodies: thousands of one title would not fit in memory here. */
const asJson = (blocks: readonly unknown[]) => ({ $eq: JSON.stringify(blocks) });

/** A story is named as it is called in the article's script, where it has a version in it. */
const inOwnScriptFirst = (rows: readonly Row[], locale: string): Row[] => [
  ...rows.filter((row) => row.locale === locale),
  ...rows.filter((row) => row.locale !== locale),
];
