import type { Core } from '@strapi/strapi';

import type { Input, ParsedArticle, Parser, StoryOptions } from '../../../importer';
import type { DuplicateStory, NamedDocuments } from '../contracts/known';
import { findDuplicates } from './find-duplicates';
import { nameDocuments } from './name-documents';

/** What an import would make of a story, without making anything. */
export interface ArticlePreview extends ParsedArticle, NamedDocuments {
  duplicates: DuplicateStory[];
}

/** @throws {ImportError} as the parser does */
export const previewArticle = async (
  strapi: Core.Strapi,
  { parser, input }: { parser: Parser; input: Input & StoryOptions },
): Promise<ArticlePreview> => {
  const parsed = await parser.parse(input);
  const { article } = parsed;
  return {
    ...parsed,
    ...(await nameDocuments(strapi, article)),
    duplicates: await findDuplicates(strapi, article),
  };
};
