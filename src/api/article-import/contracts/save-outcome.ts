import type { Locale } from '../../../importer';

export type SaveOutcome =
  | {
      kind: 'created' | 'updated';
      documentId: string;
      /** The script it was written in, and the one it was converted to. */
      locales: [Locale, Locale];
      /** Files that the body names and that were not provided: the body goes without them. */
      missingImages: string[];
    }
  /** An article of this address, or of this title and date, is there already; it is left as it is. */
  | { kind: 'duplicate'; documentId: string };
