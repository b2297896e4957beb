/** What the database tells of a table when rows of it change (`src/freshness/triggers`). */
export type WatchedTable =
  /** Documents: which of them changed; where they have drafts, of what is published. */
  | { readonly kind: 'documents'; readonly hasDrafts: boolean }
  /**
   * Relations: which documents they connect, of these two tables. Where rows of several types have theirs in
   * it, a column says of which type each is.
   */
  | { readonly kind: 'links'; readonly between: readonly string[]; readonly typedBy?: string }
  /** Components and what belongs to them: nothing; they are written with a document of these tables. */
  | { readonly kind: 'owned'; readonly owners: readonly string[] }
  /** What is known about documents elsewhere: which documents it is about. */
  | { readonly kind: 'about' }
  /** Settings by name, of Strapi and all plugins: that one of them changed. */
  | { readonly kind: 'store' }
  /** Settings and permissions: that every answer may be another now. */
  | { readonly kind: 'settings' };

/** By table name. What reads any other table cannot be kept: nobody tells when it changes. */
export type WatchedTables = ReadonlyMap<string, WatchedTable>;
