import type { Refusal } from './refusal';

/** The endings of what can be read. */
export const ENDINGS = [
  '.txt',
  '.text',
  '.html',
  '.htm',
  '.xhtml',
  '.md',
  '.markdown',
  '.docx',
] as const;
const LARGEST = 20 * 1024 * 1024;

/** What is not worth sending: what is no story, and what is larger than the server takes. */
export const refuseFile = ({ name, size }: Pick<File, 'name' | 'size'>): Refusal | undefined => {
  if (!ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))) {
    return { ...NOTHING, code: 'unknown-file' };
  }
  return size > LARGEST ? { ...NOTHING, status: 413, code: 'large-file' } : undefined;
};

const NOTHING: Refusal = {
  status: undefined,
  message: '',
  code: undefined,
  messages: undefined,
  names: [],
  field: undefined,
};
