import type { Core } from '@strapi/strapi';

import type { Input, ParsedArticle, Parser, StoryOptions } from '../../../importer';
import { findAuthor, findDuplicates, findTopic, type DuplicateStory } from './known-documents';

/** A name of the article, and the document that it stands for; null for one that is to be made. */
export interface NamedDocument {
  name: string;
  documentId: string | null;
}

/** What an import would make of a story, without making anything. */
export interface ArticlePreview extends ParsedArticle {
  duplicates: DuplicateStory[];
  authors: NamedDocument[];
  /** As `article.topics`: paths, from the widest topic to the narrowest. */
  topics: NamedDocument[][];
}

/** @throws {ImportError} as the parser does */
export const previewArticle = async (
  strapi: Core.Strapi,
  { parser, input }: { parser: Parser; input: Input & StoryOptions },
): Promise<ArticlePreview> => {
  const parsed = await parser.parse(input);
  const { article } = parsed;
  const names = [...new Set(article.credits.map(({ name }) => name))];
  const authors: NamedDocument[] = [];
  for (const name of names) authors.push({ name, documentId: await findAuthor(strapi, name) });
  const topics: NamedDocument[][] = [];
  for (const path of article.topics) topics.push(await findPath(strapi, path));
  return { ...parsed, duplicates: await findDuplicates(strapi, article), authors, topics };
};

const findPath = async (
  strapi: Core.Strapi,
  names: readonly string[],
): Promise<NamedDocument[]> => {
  const found: NamedDocument[] = [];
  for (const name of names) {
    const above = found.at(-1);
    // What is to be made has nothing below it yet.
    const isNew = above?.documentId === null;
    const documentId = isNew
      ? null
      : await findTopic(strapi, { name, parent: above?.documentId ?? null });
    found.push({ name, documentId });
  }
  return found;
};
