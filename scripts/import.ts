import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';
import { glob, isDynamicPattern } from 'tinyglobby';

import { DISK_FULL, isDiskFull } from '../database/disk-full';
import { OperatorError } from '../database/operator-error';
import type { ArticleImport } from '../src/api/article-import/services/article-import';
import { formatOfFile } from '../src/importer';
import { publicAddress } from './environment/public-address';
import {
  describeEnd,
  describeFile,
  type FileReport,
  type ImportReport,
  type StoryOutcome,
} from './import-report';
import { progressBar } from './progress-bar';
import { projectFolder } from './project-folder';
import { readArguments } from './read-arguments';
import { readStoryFile } from './read-story-file';
import { runDoor } from './run-door';
import { toldAddress } from './running/told-address';
import { withNewsroom } from './running/with-newsroom';
import { UsageError } from './usage-error';

const USAGE = `Usage: npm run import -- FILE… [options]
  --publish   publish each story in both scripts, in place of leaving a draft
  --update    bring a story that is there already to what its file says, unless somebody has changed
              it in the admin panel
  --dry-run   only report what would become of each file
  --json      the report as JSON, on standard output
  Imports stories as drafts in both scripts, one story a file: text, web pages, Markdown or Word
  (.docx), in UTF-8, UTF-16, Big5 or GB18030. FILE may be a pattern: 'archive/**/*.html'. A story
  that is there already stays as it is, without --update, so that a run that was interrupted goes on
  when run again.
  Exit code: 0 when every story is there, 1 when a file could not be imported, 2 when these
  arguments are wrong; 130 when interrupted by Ctrl-C, 143 by SIGTERM.`;

const OPTIONS = {
  publish: { type: 'boolean', default: false },
  update: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

interface Run {
  service: ArticleImport;
  publish: boolean;
  duplicate: 'leave' | 'update';
  isDry: boolean;
  /** Where the admin panel is. */
  address: string;
}

/** `npm run import -- FILE…`: stories from files. One that fails does not keep the others. */
runDoor(async () => {
  const args = process.argv.slice(2);
  const { positionals, values } = readArguments({
    args,
    usage: USAGE,
    options: OPTIONS,
    files: 'some',
  });
  const files = await findFiles(positionals);
  return withNewsroom('import', async (app, { signal, requested }) => {
    const run: Run = {
      service: serviceOf(app),
      publish: values.publish,
      duplicate: values.update ? 'update' : 'leave',
      isDry: values['dry-run'],
      address: (await toldAddress(projectFolder)) ?? publicAddress(process.env),
    };
    const report: ImportReport = { interrupted: false, files: [] };
    const bar = files.length > 1 ? progressBar('import') : undefined;
    bar?.start(files.length);
    for (const file of files) {
      if (signal.aborted) break;
      const ofFile = await importFile(run, file);
      report.files.push(ofFile);
      if (!values.json) process.stdout.write(describeFile(ofFile));
      bar?.advance();
    }
    bar?.end();
    report.interrupted = signal.aborted;
    process.stdout.write(
      values.json ? `${JSON.stringify(report, null, 2)}\n` : describeEnd(report),
    );
    if (report.interrupted) return requested;
    return report.files.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
  });
});

const serviceOf = (app: Core.Strapi): ArticleImport =>
  app.service('api::article-import.article-import') as unknown as ArticleImport;

/**
 * The files that were named, patterns as what they match, each once, in their order.
 *
 * @throws UsageError that names the first that there is not, before anything is started
 */
async function findFiles(named: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of named) {
    if (statSync(name, { throwIfNoEntry: false })?.isDirectory()) {
      throw new UsageError(`“${name}” is a folder; '${name}/**/*.html' names files in it.`, USAGE);
    }
    if (existsSync(name)) found.push(name);
    else {
      const options = { onlyFiles: true, absolute: path.isAbsolute(name) };
      const matches = isDynamicPattern(name) ? await glob(name, options) : [];
      if (matches.length === 0) throw new UsageError(`There is no file “${name}”.`, USAGE);
      found.push(...matches.sort());
    }
  }
  return [...new Map(found.map((file) => [path.resolve(file), file] as const)).values()];
}

async function importFile(run: Run, file: string): Promise<FileReport> {
  try {
    const content = await readStoryFile(file);
    const { article, warnings } = await run.service.parse({ content, format: formatOfFile(file) });
    const story = {
      file,
      title: article.title,
      warnings: warnings.map(({ code, messages }) => ({ code, message: messages.en })),
    };
    const { outcome, documentId } = await save(run, article);
    const address =
      documentId === null ? null : editAddress(run, { documentId, locale: article.locale });
    return { ...story, outcome, documentId, address };
  } catch (error) {
    return { file, outcome: 'failed', reason: reasonOf(error) };
  }
}

async function save(
  { service, publish, duplicate, isDry }: Run,
  article: Parameters<ArticleImport['saveDraft']>[0],
): Promise<{ outcome: StoryOutcome; documentId: string | null }> {
  if (isDry) {
    const [known] = await service.findDuplicates(article);
    if (!known) return { outcome: 'would-be-created', documentId: null };
    const { documentId } = known;
    const isToBeUpdated = duplicate === 'update' && (await service.isOutdated(article, documentId));
    return { outcome: isToBeUpdated ? 'would-be-updated' : 'duplicate', documentId };
  }
  const { kind, documentId } = await service.saveDraft(article, { publish, duplicate });
  return { outcome: kind, documentId };
}

function editAddress(
  { address }: Run,
  { documentId, locale }: { documentId: string; locale: string },
): string {
  const list = `${address}/admin/content-manager/collection-types`;
  return `${list}/api::news-article.news-article/${documentId}?plugins[i18n][locale]=${locale}`;
}

/** PostgreSQL says how severe each of its errors is; nothing else here does. */
const isDatabaseError = (error: unknown): boolean => 'severity' in Object(error);

function reasonOf(error: unknown): string {
  if (error instanceof OperatorError) return error.message;
  if (isDiskFull(error)) return DISK_FULL;
  const message = error instanceof Error ? error.message : String(error);
  // knex puts the whole statement, with the story's text, before what PostgreSQL says.
  return isDatabaseError(error) ? `The database: ${message.split(' - ').at(-1) ?? ''}` : message;
}
