import type { Core } from '@strapi/strapi';

import {
  createParser,
  toStrapiBlocks,
  type ImportedArticle,
  type Input,
  type StoryOptions,
} from '../../../importer';
import type { DuplicateStory } from '../contracts/known';
import type { SaveOutcome } from '../contracts/save-outcome';
import {
  ARTICLE,
  AUTHOR,
  findAuthor,
  findDuplicates,
  findTopic,
  TOPIC,
} from '../documents/known-documents';
import { previewArticle, type ArticlePreview } from '../documents/preview-article';

/** An empty slug is filled in from the title or name when a document is created. */
const FROM_TITLE = '';

type Locale = ImportedArticle['locale'];

export interface SaveOptions {
  publish?: boolean;
  by?: number;
  duplicate?: 'leave' | 'save';
}

/** What `src/importer` read, as documents: `strapi.service('api::article-import.article-import')`. */
export interface ArticleImport {
  /** Reads a story, and says what saving it would make. */
  preview(input: Input & StoryOptions): Promise<ArticlePreview>;
  /** The stories that are there already and that this one would be a second of. */
  findDuplicates(article: ImportedArticle): Promise<DuplicateStory[]>;
  /**
   * Saves an article as a draft in both scripts, in one transaction.
   *
   * @param options.publish publishes it in both as well, so that an import that is cut off leaves no
   *   draft that was meant to be published
   * @param options.by the id of whoever is logged in to the admin panel: what is made is theirs
   * @param options.duplicate `save` saves what would be a second of a story as well
   */
  saveDraft(article: ImportedArticle, options?: SaveOptions): Promise<SaveOutcome>;
  /** Ends the threads that read stories. */
  close(): Promise<void>;
}

/** The part of the hant-hans plugin's service that is used here. */
interface ConversionService {
  convert(document: { uid: string; documentId: string; to: Locale }): Promise<unknown>;
}

/** The part of Knex's transaction that is used here. */
interface Transaction {
  raw(sql: string): Promise<unknown>;
}

export default ({ strapi }: { strapi: Core.Strapi }): ArticleImport => {
  const parser = createParser({ time: strapi.config.get<number>('newsroom.importTimeLimit') });
  return {
    close: () => parser.close(),
    preview: (input) => previewArticle(strapi, { parser, input }),
    findDuplicates: (article) => findDuplicates(strapi, article),
    // async: Strapi types what a transaction answers as a promise of a promise.
    saveDraft: async (article, { publish = false, by, duplicate = 'leave' } = {}) =>
      strapi.db.transaction(async (): Promise<SaveOutcome> => {
        await lockImports(strapi);
        const [known] = duplicate === 'save' ? [] : await findDuplicates(strapi, article);
        if (known) return { kind: 'duplicate', documentId: known.documentId };

        const { documentId, missingImages } = await createDraft(strapi, { article, by });
        const other = article.locale === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant';
        await strapi
          .plugin('hant-hans')
          .service<ConversionService>('conversion')
          .convert({ uid: ARTICLE, documentId, to: other });
        const locales: [Locale, Locale] = [article.locale, other];
        if (publish) await strapi.documents(ARTICLE).publish({ documentId, locale: locales });
        return { kind: 'created', documentId, locales, missingImages };
      }),
  };
};

/**
 * Lets one transaction at a time, on all nodes, look for what it would make, and make it: two
 * imports at the same moment would both find no such story, topic or author.
 */
const lockImports = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.transaction(async ({ trx }) => {
    await (trx as Transaction).raw(`select pg_advisory_xact_lock(hashtextextended('imports', 0))`);
  });
};

/** Who made a document, as Strapi's own fields. */
type Maker = { createdBy?: number; updatedBy?: number };

const createDraft = async (
  strapi: Core.Strapi,
  { article, by }: { article: ImportedArticle; by: number | undefined },
) => {
  const { locale } = article;
  const maker = by === undefined ? {} : { createdBy: by, updatedBy: by };
  const topics: string[] = [];
  for (const names of article.topics) {
    const topic = await settleTopicPath(strapi, { names, locale, maker });
    if (topic !== undefined) topics.push(topic);
  }
  const credits: { role: ImportedArticle['credits'][number]['role']; author: string }[] = [];
  for (const { role, name } of article.credits) {
    credits.push({ role, author: await settleAuthor(strapi, { name, locale, maker }) });
  }
  const { blocks, missingImages } = toStrapiBlocks({ body: article.body });
  const { documentId } = await strapi.documents(ARTICLE).create({
    locale,
    data: {
      ...maker,
      title: article.title,
      slug: FROM_TITLE,
      datePublished: article.datePublished ?? undefined,
      summary: article.summary ?? article.subtitle ?? undefined,
      dateline: article.dateline ?? undefined,
      source: article.source ?? undefined,
      sourceUrl: article.sourceUrl ?? undefined,
      coverCaption: article.coverCaption ?? undefined,
      body: blocks,
      topics,
      credits,
      principlesHeading: article.principlesHeading ?? undefined,
      principles: article.principles,
      actionItemsHeading: article.actionItemsHeading ?? undefined,
      actionItems: article.actionItems,
    },
  });
  return { documentId, missingImages };
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
