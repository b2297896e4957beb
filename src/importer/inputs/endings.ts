import type { InputFormat } from './input-format';

/** How the names of files end that can be read, and what they are then. */
export const FORMAT_OF_ENDING: Readonly<Partial<Record<string, InputFormat>>> = {
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.docx': 'docx',
};

export const ENDINGS: readonly string[] = Object.keys(FORMAT_OF_ENDING);
