/**
 * Where an entry holds: everywhere; in the documents that are related to one (all articles of a
 * topic); in one document only. The narrowest wins.
 */
export const SCOPES = ['everywhere', 'related', 'document'] as const;
export type Scope = (typeof SCOPES)[number];

/** A text in Traditional and what it is in Simplified, whatever a dictionary would say. */
export interface GlossaryEntry {
  readonly hant: string;
  readonly hans: string;
  readonly scope: Scope;
  /** The document that the scope names; null for `everywhere`. */
  readonly scopeUid: string | null;
  readonly scopeDocumentId: string | null;
  readonly note: string | null;
  readonly example: string | null;
}

/** In UTF-16 units. */
export const LONGEST_TERM = 100;
export const LONGEST_REMARK = 1_000;
