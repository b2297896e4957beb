import { ENDINGS } from '../../../importer/inputs/endings';
import { MAX_FILE_SIZE } from '../../../importer/inputs/limits';
import type { Refusal } from './refusal';

/** What is not worth sending: what is no story, and what is larger than the server takes. */
export const refuseFile = ({ name, size }: Pick<File, 'name' | 'size'>): Refusal | undefined => {
  if (!ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))) {
    return { ...NOTHING, code: 'unknown-file' };
  }
  return size > MAX_FILE_SIZE ? { ...NOTHING, status: 413, code: 'large-file' } : undefined;
};

const NOTHING: Refusal = {
  status: undefined,
  message: '',
  code: undefined,
  messages: undefined,
  names: [],
  field: undefined,
};
