import mammoth from 'mammoth';

import { ImportError } from '../import-error';
import { limitDocx } from './docx/limit-docx';
import { readHtmlStory } from './read-html';
import type { SourceDocument } from './source-document';

/** Word's own styles for what stands above a story, in its languages. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='標題'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='副標題'] => p.subtitle:fresh",
  "p[style-name='副标题'] => p.subtitle:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  'br => br',
];

/**
 * A story in a Word document (.docx). Its pictures stay in it: what is read is where they stand.
 *
 * @throws {ImportError} `unreadable-docx`, `too-large` (for what it unpacks to)
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const buffer = Buffer.from(limitDocx(bytes));
  return readHtmlStory(await toHtml(buffer));
}

async function toHtml(buffer: Buffer): Promise<string> {
  let pictures = 0;
  const nameOf = mammoth.images.imgElement((image) => {
    pictures += 1;
    const ending = image.contentType.split('/').at(-1)?.replace(/\W.*$/, '') ?? 'png';
    return Promise.resolve({ src: `image${pictures}.${ending}` });
  });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: STYLES, convertImage: nameOf, externalFileAccess: false },
    );
    return value;
  } catch {
    throw new ImportError('unreadable-docx');
  }
}
