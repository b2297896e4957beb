import type { Core } from '@strapi/strapi';

import type { ImportedArticle } from '../../../importer';
import type { NamedDocument, NamedDocuments } from '../contracts/known';
import { findAuthor, findTopic } from './known-documents';

/** The authors and topics that an article names, those that there are with their documents. */
export const nameDocuments = async (
  strapi: Core.Strapi,
  { credits, topics: paths }: Pick<ImportedArticle, 'credits' | 'topics'>,
): Promise<NamedDocuments> => {
  const names = [...new Set(credits.map(({ name }) => name))];
  const authors: NamedDocument[] = [];
  for (const name of names) authors.push({ name, documentId: await findAuthor(strapi, name) });
  const topics: NamedDocument[][] = [];
  for (const path of paths) topics.push(await findPath(strapi, path));
  return { authors, topics };
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
