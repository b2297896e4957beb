/** What is answered of a row: a document's, or a component's, with what belongs to it. */
export interface DocumentShape {
  readonly table: string;
  /** Whether rows may be drafts; of a type that has none, all are answered. */
  readonly hasDrafts: boolean;
  readonly columns: readonly ShapeColumn[];
  readonly related: readonly RelatedShape[];
}

export interface ShapeColumn {
  /** Of the attribute, as it is answered. */
  readonly name: string;
  readonly column: string;
  /** Strapi's. */
  readonly type: string;
}

/** Rows that are answered within another. */
export interface RelatedShape {
  readonly name: string;
  /** Answered as a list, or as the first one or null. */
  readonly isMany: boolean;
  /** Undefined for the published versions of the same document in other locales. */
  readonly link: LinkShape | undefined;
  readonly shape: DocumentShape;
}

/** A table that ties rows to each other. */
export interface LinkShape {
  readonly table: string;
  /** The columns with the ids of the row that is answered, and of what is answered within it. */
  readonly from: string;
  readonly to: string;
  /** The column by which they are in order. */
  readonly order: string | undefined;
  /** What else its rows must hold, by column. */
  readonly where: Readonly<Record<string, string>>;
}
