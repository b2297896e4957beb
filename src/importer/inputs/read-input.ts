import { ImportError } from '../import-error';
import { binaryKind, isZip } from './binary-file';
import { decodeText } from './encoding/decode-text';
import type { TextEncoding } from './encoding/encodings';
import { formatNamed, looksLikeHtml, type InputFormat } from './input-format';
import { MAX_FILE_SIZE, MAX_TEXT_SIZE } from './limits';
import { readDocx } from './read-docx';
import { readHtmlPage } from './read-html';
import { readMarkdown } from './read-markdown';
import { plainText, type SourceDocument } from './source-document';

export interface Input {
  /** A story as it stands: its text, or its file's bytes. */
  content: string | Uint8Array;
  /** `text`, `html`, `markdown` or `docx`; without it the content tells Word and HTML from text. */
  format?: string;
  /** Of bytes; without it, what they say of themselves. Ignored for a text and for Word. */
  encoding?: string;
}

export interface ReadInput {
  document: SourceDocument;
  format: InputFormat;
  /** Null for what came as text, and for Word. */
  encoding: TextEncoding | null;
}

/**
 * Reads a story in whatever it came in as text with marks.
 *
 * @throws {ImportError} for what cannot be read; `code` says why
 */
export async function readInput({ content, format, encoding }: Input): Promise<ReadInput> {
  const named = format === undefined ? undefined : formatNamed(format);
  if (typeof content === 'string') {
    refuseOver({ size: Buffer.byteLength(content), limit: MAX_TEXT_SIZE });
    const of = named ?? (looksLikeHtml(content) ? 'html' : 'text');
    if (of === 'docx') throw new ImportError('unreadable-docx');
    return { document: readText(content, of), format: of, encoding: null };
  }
  if (!(content instanceof Uint8Array)) throw new ImportError('not-text');
  refuseOver({ size: content.length, limit: MAX_FILE_SIZE });
  const kind = named === undefined ? binaryKind(content) : null;
  if (kind !== null) throw new ImportError('binary-file', { kind });
  if (named === 'docx' || (named === undefined && isZip(content))) {
    return { document: await readDocx(content), format: 'docx', encoding: null };
  }
  refuseOver({ size: content.length, limit: MAX_TEXT_SIZE * WIDEST });
  const decoded = decodeText(content, { encoding });
  refuseOver({ size: Buffer.byteLength(decoded.text), limit: MAX_TEXT_SIZE });
  const of = named ?? (looksLikeHtml(decoded.text) ? 'html' : 'text');
  return { document: readText(decoded.text, of), format: of, encoding: decoded.encoding };
}

/** No encoding takes more than this many bytes for one of UTF-8. */
const WIDEST = 2;

function readText(text: string, format: Exclude<InputFormat, 'docx'>): SourceDocument {
  switch (format) {
    case 'text':
      return plainText(text);
    case 'html':
      return readHtmlPage(text);
    case 'markdown':
      return readMarkdown(text);
  }
}

function refuseOver({ size, limit }: { size: number; limit: number }): void {
  if (size > limit) throw new ImportError('too-large', { limit });
}
