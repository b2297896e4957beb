import {
  LONGEST_REMARK,
  LONGEST_TERM,
  SCOPES,
  type GlossaryEntry,
  type Scope,
} from '../../../shared/glossary';
import type { TrimmedEntry } from './entry';

/** Why an entry cannot be, and the field where that shows. */
export type EntryProblem =
  | { readonly kind: 'empty' | 'without-letters'; readonly field: 'hant' | 'hans' }
  | { readonly kind: 'too-long'; readonly field: keyof GlossaryEntry; readonly limit: number }
  | { readonly kind: 'no-such-scope'; readonly field: 'scope' }
  | { readonly kind: 'scope-incomplete'; readonly field: 'scopeUid' | 'scopeDocumentId' }
  | { readonly kind: 'no-such-type'; readonly field: 'scopeUid'; readonly uid: string }
  | { readonly kind: 'no-such-document'; readonly field: 'scopeDocumentId' }
  | { readonly kind: 'duplicate'; readonly field: 'hant' | 'hans'; readonly other: GlossaryEntry };

/** What is wrong with an entry by itself, whatever else is in the glossary. */
export const findProblems = (entry: TrimmedEntry): EntryProblem[] => [
  ...TERMS.flatMap((field) => problemsOfTerm(field, entry[field])),
  ...REMARKS.flatMap((field) => tooLong(field, entry[field] ?? '', LONGEST_REMARK)),
  ...problemsOfScope(entry),
];

export const isScope = (value: string): value is Scope => SCOPES.some((scope) => scope === value);

const TERMS = ['hant', 'hans'] as const;
const REMARKS = ['note', 'example'] as const;

/** An entry of punctuation alone would undo what is said of quotation marks. */
const LETTER = /[\p{L}\p{N}]/u;

const problemsOfTerm = (field: 'hant' | 'hans', term: string): EntryProblem[] => {
  if (term === '') return [{ kind: 'empty', field }];
  if (!LETTER.test(term)) return [{ kind: 'without-letters', field }];
  return tooLong(field, term, LONGEST_TERM);
};

const tooLong = (field: keyof GlossaryEntry, text: string, limit: number): EntryProblem[] =>
  text.length > limit ? [{ kind: 'too-long', field, limit }] : [];

const problemsOfScope = ({ scope, scopeUid, scopeDocumentId }: TrimmedEntry): EntryProblem[] => {
  if (!isScope(scope)) return [{ kind: 'no-such-scope', field: 'scope' }];
  if (scope === 'everywhere') return [];
  return (
    [
      ['scopeUid', scopeUid],
      ['scopeDocumentId', scopeDocumentId],
    ] as const
  ).flatMap(([field, value]): EntryProblem[] =>
    value === null ? [{ kind: 'scope-incomplete', field }] : [],
  );
};
