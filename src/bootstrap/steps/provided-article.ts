import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core, UID } from '@strapi/strapi';

import { parseArticle, type ImportedArticle } from '../../importer';
import type { Step } from '../run-once';

const ARTICLE = 'api::news-article.news-article';
const TOPIC = 'api::topic.topic';
const AUTHOR = 'api::author.author';
const SOURCE = 'data/hkcd-2023-01-13-baoan.txt';

/**
 * The article that this newsroom was given, read from its text as it was provided, in the script
 * it was written in and in the other one, both published. A database that holds content already
 * is left as it is.
 */
export const providedArticle: Step = {
  name: 'provided-article',
  async run({ strapi }) {
    if (await holdsContent(strapi)) return undefined;

    const content = await readFile(path.join(strapi.dirs.app.root, SOURCE));
    const { article, warnings } = await parseArticle({ content });
    for (const { code, messages } of warnings)
      strapi.log.info(`${SOURCE}: ${code}, ${messages.en}`);

    const { documentId, locales, missingImages } = await articleImport(strapi).saveDraft(article);
    for (const file of missingImages) {
      strapi.log.info(`${SOURCE}: the image ${file} was not provided, so the body goes without it`);
    }
    await strapi.documents(ARTICLE).publish({ documentId, locale: locales });
    return { documentId };
  },
};

/** The part of the article import's service that is used here, where nothing can be a duplicate. */
interface ArticleImport {
  saveDraft(
    article: ImportedArticle,
  ): Promise<{ documentId: string; locales: string[]; missingImages: string[] }>;
}

const articleImport = (strapi: Core.Strapi) =>
  strapi.service('api::article-import.article-import') as unknown as ArticleImport;

const holdsContent = async (strapi: Core.Strapi): Promise<boolean> => {
  for (const uid of [ARTICLE, TOPIC, AUTHOR] satisfies UID.ContentType[]) {
    if ((await strapi.db.query(uid).count()) > 0) return true;
  }
  return false;
};
