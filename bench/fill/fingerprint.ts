import { fingerprint } from '../../scripts/building/fingerprint';
import { filesBelow } from '../../scripts/building/sources';

/** What the rows of a filled database depend on. */
const SOURCES = ['bench/fill', 'data', 'src/api', 'src/components'];
const READ = /(fill\/.*\.ts|\.txt|schema\.json|components\/.*\.json)$/;

/** The same text as long as a fill would write the same rows into the same tables. */
export const fillFingerprint = (folder: string): string => {
  const files = SOURCES.flatMap((source) => filesBelow(folder, source));
  const hash = fingerprint({ folder, files: files.filter((file) => READ.test(file)) });
  return `filled by the bench, ${hash.slice(0, 16)}`;
};
