import type { Core } from '@strapi/strapi';

import {
  createParser,
  type ImportedArticle,
  type Input,
  type ParsedArticle,
  type StoryOptions,
} from '../../../importer';
import type { DuplicateStory } from '../contracts/known';
import type { SaveOutcome } from '../contracts/save-outcome';
import { conversion, otherScript } from '../documents/conversion';
import { findDuplicates } from '../documents/find-duplicates';
import { ARTICLE } from '../documents/known-documents';
import { importNouns } from '../import-nouns';
import { isOutdated } from '../documents/outdated-article';
import { previewArticle, type ArticlePreview } from '../documents/preview-article';
import { createDraft, updateDraft } from '../documents/write-article';

type Locale = ImportedArticle['locale'];

export interface SaveOptions {
  publish?: boolean;
  by?: number;
  duplicate?: 'leave' | 'save' | 'update';
}

/** What `src/importer` read, as documents: `strapi.service('api::article-import.article-import')`. */
export interface ArticleImport {
  /**
   * Reads a story for a program that nobody waits for: it has `PATIENCE` times as long as others.
   *
   * @throws {ImportError} as the parser does
   */
  parse(input: Input & StoryOptions): Promise<ParsedArticle>;
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
   * @param options.duplicate `save` saves what would be a second of a story as well; `update` writes
   *   what is new of it to the story that is there, where `isOutdated` says so
   */
  saveDraft(article: ImportedArticle, options?: SaveOptions): Promise<SaveOutcome>;
  /** Whether saving with `update` would write to a story that is there. */
  isOutdated(article: ImportedArticle, documentId: string): Promise<boolean>;
  /** Ends the threads that read stories. */
  close(): Promise<void>;
}

/** The part of Knex's transaction that is used here. */
interface Transaction {
  raw(sql: string): Promise<unknown>;
}

/** By how much longer than a request the command line may take over a story, before it goes on. */
const PATIENCE = 30;

export default ({ strapi }: { strapi: Core.Strapi }): ArticleImport => {
  const time = strapi.config.get<number>('newsroom.importTimeLimit');
  const parser = createParser({ time });
  const patientParser = createParser({ time: PATIENCE * time });
  return {
    close: async () => {
      await Promise.all([parser.close(), patientParser.close()]);
    },
    parse: (input) => patientParser.parse({ nouns: importNouns(strapi), ...input }),
    preview: (input) =>
      previewArticle(strapi, { parser, input: { nouns: importNouns(strapi), ...input } }),
    findDuplicates: (article) => findDuplicates(strapi, article),
    isOutdated: (article, documentId) => isOutdated(strapi, { article, documentId }),
    // async: Strapi types what a transaction answers as a promise of a promise.
    saveDraft: async (article, { publish = false, by, duplicate = 'leave' } = {}) =>
      strapi.db.transaction(async (): Promise<SaveOutcome> => {
        await lockImports(strapi);
        const [known] = duplicate === 'save' ? [] : await findDuplicates(strapi, article);
        const documentId = known?.documentId;
        if (documentId !== undefined) {
          const isToBeUpdated =
            duplicate === 'update' && (await isOutdated(strapi, { article, documentId }));
          if (!isToBeUpdated) return { kind: 'duplicate', documentId };
        }
        const written =
          documentId === undefined
            ? await createDraft(strapi, { article, by })
            : await updateDraft(strapi, { article, by, documentId });
        const locales = await bringInStep(strapi, { article, documentId: written.documentId });
        if (publish) {
          await strapi
            .documents(ARTICLE)
            .publish({ documentId: written.documentId, locale: locales });
        }
        return { kind: documentId === undefined ? 'created' : 'updated', ...written, locales };
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

/** The other script's draft: made, or converted where nobody has corrected it. */
const bringInStep = async (
  strapi: Core.Strapi,
  { article: { locale }, documentId }: { article: ImportedArticle; documentId: string },
): Promise<[Locale, Locale]> => {
  const other = otherScript(locale);
  await conversion(strapi).convert({ uid: ARTICLE, documentId, to: other });
  return [locale, other];
};
