import { isDeepStrictEqual } from 'node:util';

import type { Core } from '@strapi/strapi';

import type { ImportedArticle } from '../../../importer';
import { ARTICLE } from './known-documents';
import { nameDocuments } from './name-documents';
import { ownValues } from './write-article';

/**
 * Whether a story that is there says something else than an article, and may be written to: nobody
 * has changed it in the admin panel, in the article's script, since it was imported.
 */
export const isOutdated = async (
  strapi: Core.Strapi,
  { article, documentId }: { article: ImportedArticle; documentId: string },
): Promise<boolean> => {
  const story = (await strapi.db.query(ARTICLE).findOne({
    where: { documentId, locale: article.locale, publishedAt: null },
    populate: {
      topics: { select: ['documentId'] },
      credits: { populate: { author: { select: ['documentId'] } } },
      principles: true,
      actionItems: true,
      updatedBy: { select: ['id'] },
    },
  })) as Story | null;
  if (!story || story.updatedBy) return false;
  // Cloned, as strictly equal objects are of one realm, and who imports may be of another.
  const said = structuredClone(await saidBy(strapi, article));
  return !isDeepStrictEqual(said, saidOf(story, article));
};

interface Item {
  ordinal: number;
  title: string;
  description: string | null;
}

interface Story extends Record<string, unknown> {
  topics: { documentId: string }[];
  credits: { role: string; author: { documentId: string } | null }[];
  principles: Item[];
  actionItems: Item[];
  updatedBy: object | null;
}

const saidBy = async (strapi: Core.Strapi, article: ImportedArticle): Promise<object> => {
  const { authors, topics } = await nameDocuments(strapi, article);
  const ids = new Map(authors.map(({ name, documentId }) => [name, documentId]));
  return {
    ...given(ownValues(article).values),
    principles: article.principles.map(item),
    actionItems: article.actionItems.map(item),
    topics: topics.map((path) => path.at(-1)?.documentId ?? null).sort(),
    credits: article.credits.map(({ role, name }) => [role, ids.get(name) ?? null]),
  };
};

/** What a story says in the fields that an article fills in. */
const saidOf = (story: Story, article: ImportedArticle): object => ({
  ...Object.fromEntries(
    Object.keys(given(ownValues(article).values)).map((name) => [name, story[name]]),
  ),
  principles: story.principles.map(item),
  actionItems: story.actionItems.map(item),
  topics: story.topics.map(({ documentId }) => documentId).sort(),
  credits: story.credits.map(({ role, author }) => [role, author?.documentId ?? null]),
});

const item = ({ ordinal, title, description }: Item) => [ordinal, title, description ?? ''];

const given = (values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
