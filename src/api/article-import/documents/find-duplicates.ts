import { isDeepStrictEqual } from 'node:util';

import type { Core } from '@strapi/strapi';

import { toStrapiBlocks, type ImportedArticle } from '../../../importer';
import type { DuplicateStory } from '../contracts/known';
import { conversion, otherScript } from './conversion';
import { ARTICLE } from './known-documents';

/** What of an article says whether it is there already. */
type Sought = Pick<ImportedArticle, 'locale' | 'title' | 'datePublished' | 'sourceUrl'> &
  Partial<Pick<ImportedArticle, 'body'>>;

interface Row {
  id: number;
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
  const { title, datePublished, sourceUrl } = sought;
  const isUndated = datePublished === null && sought.body !== undefined;
  const sameAddress = sourceUrl === null ? [] : [{ sourceUrl }];
  const ofTitle = { title: { $in: [title, await convertedTitle(strapi, sought)] } };
  const sameTitle = isUndated ? ofTitle : { ...ofTitle, datePublished };
  const where = { publishedAt: null, $or: [sameTitle, ...sameAddress] };
  const isOfBody = bodyComparer(strapi, sought);
  const byDocument = new Map<string, DuplicateStory>();
  for await (const rows of pagesOfRows(strapi, { where, withBody: isUndated })) {
    for (const row of inOwnScriptFirst(rows, sought.locale)) {
      const { documentId, title: known, locale } = row;
      if (byDocument.size >= MOST || byDocument.has(documentId)) continue;
      const isSameAddress = sourceUrl !== null && row.sourceUrl === sourceUrl;
      const isSameDay = row.datePublished === datePublished;
      if (!isSameAddress && !isSameDay && !(await isOfBody(row))) continue;
      const reason = isSameAddress ? 'source-url' : 'title-and-date';
      byDocument.set(documentId, { documentId, title: known, locale, reason });
    }
    if (byDocument.size >= MOST) break;
  }
  return [...byDocument.values()];
};

/** More than anybody looks through. */
const MOST = 20;

/** Rows of a few stories at a time, the oldest first: with their bodies, thousands would not fit. */
async function* pagesOfRows(
  strapi: Core.Strapi,
  { where, withBody }: { where: object; withBody: boolean },
): AsyncGenerator<Row[]> {
  let last = 0;
  for (;;) {
    const rows = (await strapi.db.query(ARTICLE).findMany({
      where: { $and: [where, { id: { $gt: last } }] },
      select: [
        'id',
        'documentId',
        'title',
        'locale',
        'datePublished',
        'sourceUrl',
        ...(withBody ? ['body'] : []),
      ],
      orderBy: { id: 'asc' },
      limit: PAGE,
    })) as Row[];
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/** Of both versions of as many stories as are told. */
const PAGE = 2 * MOST;

const convertedTitle = async (
  strapi: Core.Strapi,
  { title, locale: from }: Sought,
): Promise<string> => {
  const request = { content: { text: title }, from, to: otherScript(from) };
  return (await conversion(strapi).convertContent(request)).text;
};

/** Compares bodies, each with the article's in its own script, which is converted once it is needed. */
const bodyComparer = (strapi: Core.Strapi, { body = [], locale: from }: Sought) => {
  const { blocks } = toStrapiBlocks({ body });
  let converted: Promise<{ blocks: readonly unknown[] }> | undefined;
  const inOtherScript = () =>
    (converted ??= conversion(strapi).convertContent({
      content: { blocks },
      from,
      to: otherScript(from),
    }));
  return async (row: Row): Promise<boolean> => {
    const expected = row.locale === from ? blocks : (await inOtherScript()).blocks;
    // As JSON: whoever imports may be of another realm, whose objects are never strictly equal to ours.
    return isDeepStrictEqual(plain(row.body), plain(expected));
  };
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;

/** A story is named as it is called in the article's script, where it has a version in it. */
const inOwnScriptFirst = (rows: readonly Row[], locale: string): Row[] => [
  ...rows.filter((row) => row.locale === locale),
  ...rows.filter((row) => row.locale !== locale),
];
