import type { NewEntry } from '../../../shared/contracts/glossary';
import type { Scope } from '../../../shared/glossary';
import type { MessageKey } from '../translations/en';

/** A document that an entry can hold for. */
export interface ScopeDocument {
  readonly uid: string;
  readonly documentId: string;
}

/** An entry as somebody writes it. */
export interface DraftEntry {
  readonly hant: string;
  readonly hans: string;
  readonly scope: Scope;
  readonly related: ScopeDocument | undefined;
  readonly note: string;
}

/** What is to be sent, with the document that the entry is written in. */
export const entryOf = (draft: DraftEntry, document: ScopeDocument): NewEntry => {
  const { hant, hans, scope, related, note } = draft;
  const place = { everywhere: undefined, related, document }[scope];
  return {
    hant: hant.trim(),
    hans: hans.trim(),
    scope,
    ...(place && { scopeUid: place.uid, scopeDocumentId: place.documentId }),
    ...(note.trim() !== '' && { note: note.trim() }),
  };
};

/** What is missing, by the field that it is missing in. */
export const findGaps = (
  draft: DraftEntry,
): Readonly<Partial<Record<keyof DraftEntry, MessageKey>>> => ({
  ...(draft.hant.trim() === '' && { hant: 'settings.problem.empty' as const }),
  ...(draft.hans.trim() === '' && { hans: 'settings.problem.empty' as const }),
  ...(draft.scope === 'related' &&
    !draft.related && { related: 'glossary.related-choose' as const }),
});
