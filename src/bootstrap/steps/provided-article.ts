import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core, UID } from '@strapi/strapi';

import { parseArticle, toStrapiBlocks, type ImportedArticle } from '../../importer';
import { slugOf } from '../../slugs/slug-of';
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
    if (await holdsContent(strapi)) return;

    const content = await readFile(path.join(strapi.dirs.app.root, SOURCE), 'utf8');
    const { article, warnings } = parseArticle({ content });
    for (const { code, messages } of warnings)
      strapi.log.info(`${SOURCE}: ${code}, ${messages.en}`);

    const { documentId } = await createDraft(strapi, article);
    const other = article.locale === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant';
    await strapi
      .plugin('hant-hans')
      .service<ConversionService>('conversion')
      .convert({ uid: ARTICLE, documentId, to: other });
    await strapi.documents(ARTICLE).publish({ documentId, locale: [article.locale, other] });
  },
};

/** The part of the hant-hans plugin's service that is used here. */
interface ConversionService {
  convert(document: { uid: string; documentId: string; to: string }): Promise<unknown>;
}

const holdsContent = async (strapi: Core.Strapi): Promise<boolean> => {
  for (const uid of [ARTICLE, TOPIC, AUTHOR] satisfies UID.ContentType[]) {
    if ((await strapi.db.query(uid).count()) > 0) return true;
  }
  return false;
};

const createDraft = async (strapi: Core.Strapi, article: ImportedArticle) => {
  const { locale } = article;
  const topics: string[] = [];
  for (const names of article.topics) topics.push(await createTopicPath(strapi, { names, locale }));
  const credits: { role: ImportedArticle['credits'][number]['role']; author: string }[] = [];
  for (const { role, name } of article.credits) {
    const author = await strapi
      .documents(AUTHOR)
      .create({ locale, data: { name, slug: slugOf(name) } });
    credits.push({ role, author: author.documentId });
  }
  const { blocks, missingImages } = toStrapiBlocks({ body: article.body });
  for (const file of missingImages) {
    strapi.log.info(`${SOURCE}: the image ${file} was not provided, so the body goes without it`);
  }
  return strapi.documents(ARTICLE).create({
    locale,
    data: {
      title: article.title,
      slug: slugOf(article.title),
      datePublished: article.datePublished ?? undefined,
      source: article.source ?? undefined,
      body: blocks,
      topics,
      credits,
      principlesHeading: article.principlesHeading ?? undefined,
      principles: article.principles,
      actionItemsHeading: article.actionItemsHeading ?? undefined,
      actionItems: article.actionItems,
    },
  });
};

/** Makes a path of topics, each under the one before. @returns the document id of the last */
const createTopicPath = async (
  strapi: Core.Strapi,
  { names, locale }: { names: string[]; locale: string },
): Promise<string> => {
  let parent: string | undefined;
  for (const name of names) {
    const topic = await strapi
      .documents(TOPIC)
      .create({ locale, data: { name, slug: slugOf(name), parent } });
    parent = topic.documentId;
  }
  return parent ?? '';
};
