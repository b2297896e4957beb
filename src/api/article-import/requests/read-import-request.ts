import { readFile, rm } from 'node:fs/promises';

import { z } from 'zod';

import {
  formatOfFile,
  ImportError,
  MAX_FILE_SIZE,
  type Input,
  type StoryOptions,
} from '../../../importer';
import { asStrapiError } from './answer-import-error';
import { invalidField, parseRequest } from './parse-request';

/** The part of Koa's request, and of a file as its parser of bodies leaves it, that is used here. */
export interface ImportRequest {
  readonly body?: unknown;
  readonly files?: Readonly<Record<string, UploadedFile | UploadedFile[] | undefined>>;
}
interface UploadedFile {
  readonly filepath: string;
  readonly originalFilename: string | null;
  readonly size: number;
}

const OPTIONS = {
  format: z.string().optional(),
  encoding: z.string().optional(),
};
const FLAG = z.enum(['true', 'false']).transform((said) => said === 'true');

const JSON_BODY = z.strictObject({
  content: z.string(),
  ...OPTIONS,
  verbatim: z.boolean().optional(),
});
const FORM = z.strictObject({ ...OPTIONS, verbatim: FLAG.optional() });

/**
 * A story as a program sends it: `content` in a JSON body, or a file in a form, with the options
 * `format`, `encoding` and `verbatim` beside it. Files that were put down are removed.
 *
 * @throws ValidationError naming the field; PayloadTooLargeError for a file of more than 20 MB
 */
export const readImportRequest = async ({
  body,
  files = {},
}: ImportRequest): Promise<Input & StoryOptions> => {
  const given = Object.entries(files).flatMap(([name, value]) =>
    [value ?? []].flat().map((file) => ({ name, file })),
  );
  if (given.length === 0) return parseRequest(JSON_BODY, body);
  try {
    const [first, ...others] = given;
    if (!first || others.length > 0) throw invalidField('files', 'must be one file');
    if (first.name !== 'files') throw invalidField(first.name, 'is unknown; the file is “files”');
    const options = parseRequest(FORM, body);
    if (first.file.size > MAX_FILE_SIZE) {
      throw asStrapiError(new ImportError('too-large', { limit: MAX_FILE_SIZE }));
    }
    const content = await readFile(first.file.filepath);
    const format = options.format ?? formatOfFile(first.file.originalFilename ?? '');
    return { ...options, format, content };
  } finally {
    // Strapi removes them only where the request succeeds.
    await Promise.all(given.map(({ file }) => rm(file.filepath, { force: true })));
  }
};
