import type { GlossaryEntry } from '../glossary';

/** What a person writes: a scope left out is `everywhere`, a remark left out is none. */
export type NewEntry = Pick<GlossaryEntry, 'hant' | 'hans'> &
  Partial<Omit<GlossaryEntry, 'hant' | 'hans'>>;

/** `POST /hant-hans/glossary`; 201. */
export namespace AddEntry {
  export type Request = NewEntry;
  export type Response = { data: GlossaryEntry & { documentId: string } };
}

/** `GET /hant-hans/glossary/export`: `text/csv`, UTF-8 with a byte order mark, a file. */
export namespace ExportGlossary {
  export type Response = string;
}

/** What became of the rows of a CSV file, or, with `dryRun`, would become of them. */
export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** By the line of the file that the row begins on; the header is line 1. */
  readonly failed: readonly { readonly line: number; readonly reason: string }[];
}

/**
 * `POST /hant-hans/glossary/import`: a header line with `hant` and `hans` at least. An entry is
 * known again by its scope and its Traditional text; a column that is left out stays as it is.
 */
export namespace ImportGlossary {
  export type Request = { csv: string; dryRun?: boolean };
  export type Response = { data: ImportResult };
}
