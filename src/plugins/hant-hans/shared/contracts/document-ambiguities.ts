import type { Ambiguity, UnbalancedQuote } from './ambiguities';

/** What the conversion of one field had to decide. Places are those in `text` and `converted`. */
export interface FieldAmbiguities {
  /** As in `FieldStatus`: `title`, `principles[2].title`, `body[4]`. */
  readonly path: string;
  /** The field's plain text in the source, code and addresses among it. */
  readonly text: string;
  /** What conversion makes of it. */
  readonly converted: string;
  readonly ambiguities: readonly Ambiguity[];
  readonly unbalancedQuotes: readonly UnbalancedQuote[];
}

/**
 * `GET /hant-hans/documents/:uid/:documentId/ambiguities`: of the script that leads, as it is saved;
 * fields without any are left out.
 */
export namespace ListAmbiguities {
  export type Response = { data: { fields: readonly FieldAmbiguities[] } };
}
