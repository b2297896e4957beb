import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the rows of a filled database depend on. */
const SOURCES = ['bench/fill', 'data', 'src/api', 'src/components'];
const READ = /(fill\/.*\.ts|\.txt|schema\.json|components\/.*\.json)$/;

/** The same text as long as a fill would write the same rows into the same tables. */
export const fillFingerprint = (projectFolder: string): string => {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const folder = path.join(projectFolder, source);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const file of files.map((name) => path.posix.join(source, name))) {
      if (READ.test(file)) hash.update(file).update(readFileSync(path.join(projectFolder, file)));
    }
  }
  return `filled by the bench, ${hash.digest('hex').slice(0, 16)}`;
};
