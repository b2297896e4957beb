import { ImportError } from '../import-error';
import { FORMAT_OF_ENDING } from './endings';

export const FORMATS = ['text', 'html', 'markdown', 'docx'] as const;
export type InputFormat = (typeof FORMATS)[number];

/** @throws {ImportError} `unknown-format` for a name of none of them */
export function formatNamed(name: string): InputFormat {
  const found = FORMATS.find((format) => format === name.trim().toLowerCase());
  if (!found) throw new ImportError('unknown-format', { format: name.slice(0, 40) });
  return found;
}

/** What the ending of a file's name says; undefined where it says nothing. */
export function formatOfFile(name: string): InputFormat | undefined {
  return FORMAT_OF_ENDING[name.slice(name.lastIndexOf('.')).toLowerCase()];
}

/** Whether a text begins as a page does. A story that only mentions an element is none. */
export function looksLikeHtml(text: string): boolean {
  return PAGE.test(text.slice(0, 1000));
}

const PAGE =
  /^\ufeff?\s*(?:<!--[^>]{0,300}-->\s*)?<(?:!doctype html|html|head|body|article|div|p|h1)[\s>]/i;
