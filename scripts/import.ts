import type { Core } from '@strapi/strapi';
import { readFile } from 'node:fs/promises';
import { OperatorError } from '../database/operator-error';
import type { ArticleImport } from '../src/api/article-import/services/article-import';
import { formatOfFile, ImportError, parseArticle } from '../src/importer';
import { publicAddress } from './environment/public-address';
import { report } from './progress';
import { readArguments } from './read-arguments';
import { runDoor } from './run-door';
import { withNewsroom } from './running/with-newsroom';

const USAGE = `Usage: npm run import -- FILE…
  Imports stories as drafts in both scripts, one story a file: text, web pages, Markdown or Word
  (.docx), in UTF-8, UTF-16, Big5 or GB18030. One that is there already stays as it is. Exit code: 0, or 1 when a file could not be imported.`;

/**
 * `npm run import -- FILE…`: stories from files, as drafts in both scripts. Exit code 1 when a
 * file could not be imported; the others are imported all the same.
 */
runDoor(async () => {
  const args = process.argv.slice(2);
  const { positionals } = readArguments({ args, usage: USAGE, options: {}, files: 'some' });
  return withNewsroom('import', async (app, { signal }) => {
    let failures = 0;
    for (const file of positionals) {
      signal.throwIfAborted();
      try {
        process.stdout.write(`${file}: ${await importFile(app, file)}\n`);
      } catch (error) {
        failures += 1;
        process.stdout.write(`${file}: failed, ${reasonOf(error)}\n`);
      }
    }
    return failures === 0 ? 0 : 1;
  });
});

/** @returns what became of it, in words */
async function importFile(app: Core.Strapi, file: string): Promise<string> {
  const content = await readFile(file);
  const { article, warnings } = await parseArticle({ content, format: formatOfFile(file) });
  for (const { code, messages } of warnings) report(`${file}: ${code}, ${messages.en}`);

  const service = app.service('api::article-import.article-import') as unknown as ArticleImport;
  const outcome = await service.saveDraft(article);
  const address = editAddress(outcome.documentId, article.locale);
  if (outcome.kind === 'duplicate') return `already there, ${address}`;
  for (const image of outcome.missingImages) report(`${file}: the image ${image} was not provided`);
  return `created, ${address}`;
}

function editAddress(documentId: string, locale: string): string {
  const list = `${publicAddress(process.env)}/admin/content-manager/collection-types`;
  return `${list}/api::news-article.news-article/${documentId}?plugins[i18n][locale]=${locale}`;
}

function reasonOf(error: unknown): string {
  if (error instanceof ImportError || error instanceof OperatorError) return error.message;
  return error instanceof Error ? error.message : String(error);
}
