import type { Core } from '@strapi/strapi';

import { toStrapiBlocks, type ImportedArticle } from '../../../importer';
import { ARTICLE, AUTHOR, findAuthor, findTopic, TOPIC } from './known-documents';

/** An empty slug is filled in from the title or name when a document is created. */
const FROM_TITLE = '';

type Locale = ImportedArticle['locale'];

/** Who made a document, as Strapi's own fields. */
type Maker = { createdBy?: number; updatedBy?: number };

/** A draft, and the files that its body names and that were not provided: it goes without them. */
export interface WrittenDraft {
  documentId: string;
  missingImages: string[];
}

interface Writing {
  article: ImportedArticle;
  /** The id of whoever is logged in to the admin panel. */
  by: number | undefined;
}

/** Makes a story of an article, in its own script, with the topics and authors that it needs. */
export const createDraft = async (
  strapi: Core.Strapi,
  { article, by }: Writing,
): Promise<WrittenDraft> => {
  const maker = by === undefined ? {} : { createdBy: by, updatedBy: by };
  const { data, missingImages } = await dataOf(strapi, { article, maker });
  const { documentId } = await strapi
    .documents(ARTICLE)
    .create({ locale: article.locale, data: { ...maker, ...data, slug: FROM_TITLE } });
  return { documentId, missingImages };
};

/** Writes an article to a story that is there, which keeps its address, and what the article lacks. */
export const updateDraft = async (
  strapi: Core.Strapi,
  { article, by, documentId }: Writing & { documentId: string },
): Promise<WrittenDraft> => {
  const maker = by === undefined ? {} : { createdBy: by, updatedBy: by };
  const { data, missingImages } = await dataOf(strapi, { article, maker });
  const editor = by === undefined ? {} : { updatedBy: by };
  await strapi
    .documents(ARTICLE)
    .update({ documentId, locale: article.locale, data: { ...editor, ...data } });
  return { documentId, missingImages };
};

const dataOf = async (
  strapi: Core.Strapi,
  { article, maker }: { article: ImportedArticle; maker: Maker },
) => {
  const { locale } = article;
  const topics: string[] = [];
  for (const names of article.topics) {
    const topic = await settleTopicPath(strapi, { names, locale, maker });
    if (topic !== undefined) topics.push(topic);
  }
  const credits: { role: ImportedArticle['credits'][number]['role']; author: string }[] = [];
  for (const { role, name } of article.credits) {
    credits.push({ role, author: await settleAuthor(strapi, { name, locale, maker }) });
  }
  const { values, missingImages } = ownValues(article);
  const { principles, actionItems } = article;
  return { data: { ...values, principles, actionItems, topics, credits }, missingImages };
};

/** What an article says in plain fields of a story: without its lists and what it leads to. */
export const ownValues = (article: ImportedArticle) => {
  const { blocks, missingImages } = toStrapiBlocks({ body: article.body });
  const values = {
    title: article.title,
    datePublished: article.datePublished ?? undefined,
    summary: article.summary ?? article.subtitle ?? undefined,
    dateline: article.dateline ?? undefined,
    source: article.source ?? undefined,
    sourceUrl: article.sourceUrl ?? undefined,
    coverCaption: article.coverCaption ?? undefined,
    body: blocks,
    principlesHeading: article.principlesHeading ?? undefined,
    actionItemsHeading: article.actionItemsHeading ?? undefined,
  };
  return { values, missingImages };
};

/**
 * Finds a path of topics, each under the one before, and makes what is missing of it.
 *
 * @returns the document id of the last; undefined for an empty path
 */
const settleTopicPath = async (
  strapi: Core.Strapi,
  { names, locale, maker }: { names: readonly string[]; locale: Locale; maker: Maker },
): Promise<string | undefined> => {
  let parent: string | undefined;
  for (const name of names) {
    parent =
      (await findTopic(strapi, { name, parent: parent ?? null })) ??
      (await create(strapi, TOPIC, { locale, data: { ...maker, name, slug: FROM_TITLE, parent } }));
  }
  return parent;
};

const settleAuthor = async (
  strapi: Core.Strapi,
  { name, locale, maker }: { name: string; locale: Locale; maker: Maker },
): Promise<string> =>
  (await findAuthor(strapi, name)) ??
  create(strapi, AUTHOR, { locale, data: { ...maker, name, slug: FROM_TITLE } });

const create = async (
  strapi: Core.Strapi,
  uid: typeof TOPIC | typeof AUTHOR,
  version: {
    locale: Locale;
    data: Maker & { name: string; slug: string; parent?: string | undefined };
  },
): Promise<string> => (await strapi.documents(uid).create(version)).documentId;
