import type { GlossaryEntry } from '../../../shared/glossary';
import type { CsvRow } from './csv/read-csv';
import { scopeKey, trimEntry, type StoredEntry } from './entry';
import { findProblems, isScope, type EntryProblem } from './problems';

/** What is to be done about a row of a file. */
export type ImportStep = { readonly line: number } & (
  | { readonly kind: 'create'; readonly entry: GlossaryEntry }
  | { readonly kind: 'update'; readonly documentId: string; readonly entry: GlossaryEntry }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'refused'; readonly problem: EntryProblem }
);

/**
 * What an import would do, row by row, as if each row before were written already.
 *
 * An entry is known again by its scope and its Traditional text; where the Simplified one differs
 * from the glossary's, the file is right. Of two rows of a file that contradict each other the
 * first counts.
 *
 * @param problemOfScope says what is wrong with the document that a scope names
 */
export const planImport = (options: {
  rows: readonly CsvRow[];
  entries: readonly StoredEntry[];
  problemOfScope: (entry: GlossaryEntry) => EntryProblem | undefined;
}): ImportStep[] => {
  const { rows, problemOfScope } = options;
  const glossary = new Draft(options.entries);
  return rows.map((row): ImportStep => {
    const { line } = row;
    if (row.kind === 'broken') return { line, kind: 'broken', reason: row.reason };

    const known = glossary.find('hant', trimEntry(row.given));
    const { scope, ...rest } = trimEntry({ ...known?.entry, ...row.given });
    const [problem] = findProblems({ ...rest, scope });
    if (problem || !isScope(scope)) {
      return {
        line,
        kind: 'refused',
        problem: problem ?? { kind: 'no-such-scope', field: 'scope' },
      };
    }
    const entry = { ...rest, scope };
    const other = glossary.find('hans', entry);
    const conflict = contradiction({ entry, known, other }) ?? problemOfScope(entry);
    if (conflict) return { line, kind: 'refused', problem: conflict };

    glossary.put(entry, known);
    if (known && isSame(known.entry, entry)) return { line, kind: 'unchanged' };
    return known?.documentId === undefined
      ? { line, kind: 'create', entry }
      : { line, kind: 'update', documentId: known.documentId, entry };
  });
};

interface DraftEntry {
  readonly entry: GlossaryEntry;
  /** Undefined for one that the file adds. */
  readonly documentId: string | undefined;
  readonly isOfFile: boolean;
}

/** The glossary as it grows while a file is read, by either side of an entry. */
class Draft {
  private readonly by = {
    hant: new Map<string, DraftEntry>(),
    hans: new Map<string, DraftEntry>(),
  };

  constructor(entries: readonly StoredEntry[]) {
    for (const { documentId, ...entry } of entries) {
      this.index({ entry, documentId, isOfFile: false });
    }
  }

  find(side: 'hant' | 'hans', entry: ReturnType<typeof trimEntry>): DraftEntry | undefined {
    return this.by[side].get(keyOf(side, entry));
  }

  put(entry: GlossaryEntry, known: DraftEntry | undefined): void {
    if (known) this.by.hans.delete(keyOf('hans', known.entry));
    this.index({ entry, documentId: known?.documentId, isOfFile: true });
  }

  private index(draft: DraftEntry): void {
    for (const side of ['hant', 'hans'] as const) {
      this.by[side].set(keyOf(side, draft.entry), draft);
    }
  }
}

const keyOf = (side: 'hant' | 'hans', entry: ReturnType<typeof trimEntry>): string =>
  `${scopeKey(entry)}\n${entry[side]}`;

/** What an entry would contradict: an earlier row of the file, or another entry’s other side. */
const contradiction = (options: {
  entry: GlossaryEntry;
  known: DraftEntry | undefined;
  other: DraftEntry | undefined;
}): EntryProblem | undefined => {
  const { entry, known, other } = options;
  if (known?.isOfFile && !isSame(known.entry, entry)) return duplicate('hant', known.entry);
  return other && other !== known ? duplicate('hans', other.entry) : undefined;
};

const duplicate = (field: 'hant' | 'hans', other: GlossaryEntry): EntryProblem => ({
  kind: 'duplicate',
  field,
  other,
});

const isSame = (one: GlossaryEntry, other: GlossaryEntry): boolean =>
  (['hans', 'note', 'example'] as const).every((field) => one[field] === other[field]);
