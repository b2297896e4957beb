/**
 * What decided a character that has several forms in the other script. `phrase`: a phrase of the
 * dictionaries; `glossary`: an entry of the glossary; `default`: nothing, it became what it mostly
 * becomes; `segmentation`: a phrase of the dictionaries was passed over, because words begin or end
 * inside it.
 */
export type AmbiguityReason = 'phrase' | 'glossary' | 'default' | 'segmentation';

/** A character of which the other script has several, and the choice that was made. */
export interface Ambiguity {
  /** Where it stands in the source and in the result, in UTF-16 code units. */
  readonly source: number;
  readonly result: number;
  readonly character: string;
  /** Two or more, the one that it mostly becomes first. */
  readonly candidates: readonly string[];
  /** What stands in the result; a glossary's may be none of the candidates. */
  readonly choice: string;
  readonly reason: AmbiguityReason;
}

/** A quotation mark without its counterpart: it was left as it is. */
export interface UnbalancedQuote {
  /** Where it stands in the source, in UTF-16 code units. */
  readonly source: number;
  readonly character: string;
}
