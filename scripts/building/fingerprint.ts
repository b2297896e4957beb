import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What a set of files holds, in 64 hexadecimal digits. By content, not by time: a checkout gives
 * every file a new time, and a copied folder the old ones.
 *
 * @param files relative to the folder
 * @param beside anything else that makes a difference
 */
export function fingerprint(request: {
  folder: string;
  files: readonly string[];
  beside?: unknown;
}): string {
  const hash = createHash('sha256').update(JSON.stringify(request.beside ?? null));
  for (const file of request.files) {
    const content = createHash('sha256').update(readFileSync(path.join(request.folder, file)));
    hash.update(`\n${file} ${content.digest('hex')}`);
  }
  return hash.digest('hex');
}
