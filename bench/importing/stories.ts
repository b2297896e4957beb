import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parseArticle, type InputFormat } from '../../src/importer';
import { docxOf } from '../../tests/builders/docx';

/** A story as a newsroom receives it. */
export interface Story {
  readonly format: InputFormat;
  readonly content: Uint8Array;
}

const ARTICLE = path.resolve('data', 'hkcd-2023-01-13-baoan.txt');

const paragraphsOf = (page: string): string[] => page.split(/\r?\n/).filter((line) => line.trim());

/** The provided article, in every format that is read. */
export const theArticle = (): Story[] => {
  const page = readFileSync(ARTICLE, 'utf8');
  const [title = '', ...paragraphs] = paragraphsOf(page);
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  const html = `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`;
  const docx = docxOf([{ text: title, style: 'Title' }, ...paragraphs.map((text) => ({ text }))]);
  return [
    { format: 'text', content: Buffer.from(page) },
    { format: 'html', content: Buffer.from(html) },
    { format: 'markdown', content: Buffer.from([`# ${title}`, ...paragraphs].join('\n\n')) },
    { format: 'docx', content: docx },
  ];
};

/** The provided article, its paragraphs once more and again, up to about `bytes` bytes of UTF-8. */
export const longStory = (bytes: number): Story => {
  const [title = '', ...paragraphs] = paragraphsOf(readFileSync(ARTICLE, 'utf8'));
  const lines = [title];
  for (let size = 0, at = 0; size < bytes; at += 1) {
    const paragraph = paragraphs[at % paragraphs.length] ?? '';
    lines.push(paragraph.slice(0, bytes / 3));
    size += Buffer.byteLength(paragraph);
  }
  return { format: 'text', content: Buffer.from(lines.join('\n')) };
};

/** Reads it, and fails where it is not read whole: nothing else is worth measuring. */
export const read = async (story: Story): Promise<void> => {
  const { coverage } = await parseArticle(story);
  if (coverage !== 1) throw new Error(`A ${story.format} was not read whole: ${coverage}`);
};
