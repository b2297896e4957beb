/** One INSERT of the fill. */
export interface Statement {
  /** What it writes, for progress lines. */
  readonly writes: string;
  readonly sql: string;
}

/**
 * A document id as Strapi's are (24 of a–z and 0–9, beginning with a letter), always the same for
 * the same document, in an order that says nothing of when it was made.
 */
export const documentId = (kind: string, number: string): string =>
  `'b' || substr(md5('${kind} ' || ${number}), 1, 23)`;

/** Documents were made one a minute, from this time on. Strapi writes UTC without a zone. */
export const madeAt = (number: string): string =>
  `timestamp '2015-01-01 08:00' + ${number} * interval '1 minute'`;
