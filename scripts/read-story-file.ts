import { readFile, stat } from 'node:fs/promises';

import { ImportError, MAX_FILE_SIZE } from '../src/importer';

/**
 * The bytes of a file that may be a story: what is too large for one is not read into memory first.
 *
 * @throws {ImportError} `too-large`
 */
export async function readStoryFile(file: string): Promise<Buffer> {
  const { size } = await stat(file);
  if (size > MAX_FILE_SIZE) throw new ImportError('too-large', { limit: MAX_FILE_SIZE });
  return readFile(file);
}
