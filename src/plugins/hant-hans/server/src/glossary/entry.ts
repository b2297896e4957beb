import type { GlossaryEntry } from '../../../shared/glossary';

export const GLOSSARY_ENTRY = 'plugin::hant-hans.glossary-entry';

/** An entry as the database holds it. */
export interface StoredEntry extends GlossaryEntry {
  readonly documentId: string;
}

/** An entry as it comes: from a form, a request or a file. */
export type GivenEntry = Partial<Readonly<Record<keyof GlossaryEntry, unknown>>>;

/** An entry that may be anything still, with white space around its texts gone. */
export type TrimmedEntry = Omit<GlossaryEntry, 'scope'> & { readonly scope: string };

/** Without white space around texts; what says nothing is null, and everywhere is no document. */
export const trimEntry = (given: GivenEntry): TrimmedEntry => {
  const scope = textOf(given.scope) ?? 'everywhere';
  const isScoped = scope !== 'everywhere';
  return {
    hant: textOf(given.hant) ?? '',
    hans: textOf(given.hans) ?? '',
    scope,
    scopeUid: isScoped ? textOf(given.scopeUid) : null,
    scopeDocumentId: isScoped ? textOf(given.scopeDocumentId) : null,
    note: textOf(given.note),
    example: textOf(given.example),
  };
};

/** Names the scope of an entry: two entries of one scope may not contradict each other. */
export const scopeKey = ({
  scope,
  scopeUid,
  scopeDocumentId,
}: Pick<TrimmedEntry, 'scope' | 'scopeUid' | 'scopeDocumentId'>): string =>
  scope === 'everywhere' ? scope : [scope, scopeUid, scopeDocumentId].join(' ');

const textOf = (value: unknown): string | null => {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
};
