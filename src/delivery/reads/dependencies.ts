import { ABSENT_WORDS } from './absent-words';
import { readStatement, type Reading } from './read-statement';
import type { WatchedTables } from './watched-tables';

/** What an answer depends on, as a name that a change of it is told by. */
export type Tag = string;

/** One document, in whatever script. */
export const documentTag = (table: string, documentId: string): Tag => `${table}@${documentId}`;

/**
 * What is related to one row.
 *
 * @param column of a table of relations, with the table: `topics_parent_lnk.topic_id`
 */
export const linkTag = (column: string, id: string): Tag => `${column}#${id}`;

/** Which rows of a table there are, and what stands in them: of what was searched for. */
export const searchTag = (table: string): Tag => `${table}*`;

/** Anything that is told about a table. */
export const anyTag = (table: string): Tag => `${table}!`;

/** What an answer was read from, gathered from its statements while it is made. */
export class Dependencies {
  readonly tags = new Set<Tag>();
  /**
   * Whether a change of any of it would be told, and whoever asks the same is answered the same: if not,
   * the answer must not be kept.
   */
  isComplete = true;

  constructor(private readonly watched: WatchedTables) {}

  /**
   * @param sql a statement that was answered
   * @param values of its placeholders
   * @param rows what it was answered with: rows, or the first one
   */
  add(sql: string, { values, rows }: { values: readonly unknown[]; rows: unknown }): void {
    const reading = readStatement(sql);
    if (!reading) return;
    if (reading === 'unknown' || !reading.tables.every((table) => this.watched.has(table))) {
      this.isComplete = false;
      return;
    }
    if (!reading.isLookup) this.addSearched(reading);
    for (const { table, column, places } of reading.links) {
      if (this.watched.get(table)?.kind !== 'links') continue;
      for (const place of places) {
        this.tags.add(linkTag(`${table}.${column}`, String(values[place])));
      }
    }
    this.addRows(reading, Array.isArray(rows) ? rows : [rows]);
  }

  /**
   * What was read of the request.
   *
   * @param word a header's lower-case name, or `*` for any of them
   */
  addWord(word: string): void {
    if (!ABSENT_WORDS.has(word)) this.isComplete = false;
  }

  /** What was read otherwise: a document, in whatever script. */
  addDocument(table: string, documentId: string): void {
    if (!this.watched.has(table)) this.isComplete = false;
    this.tags.add(documentTag(table, documentId));
  }

  /** What was read otherwise: all documents of a table, for some of them. */
  addSearch(table: string): void {
    if (!this.watched.has(table)) this.isComplete = false;
    this.tags.add(searchTag(table));
  }

  /** What was read otherwise: what is related to a row, by a column of a table of relations. */
  addRelated(table: string, { column, id }: { column: string; id: string }): void {
    const kind = this.watched.get(table)?.kind;
    if (kind === undefined) this.isComplete = false;
    if (kind === 'links') this.tags.add(linkTag(`${table}.${column}`, id));
  }

  private addSearched({ tables }: Reading): void {
    for (const searched of tables) {
      const of = this.watched.get(searched);
      if (of?.kind === 'documents') this.tags.add(searchTag(searched));
      if (of?.kind === 'links') {
        for (const one of [searched, ...of.between]) this.tags.add(searchTag(one));
      }
      if (of?.kind === 'owned') for (const owner of of.owners) this.tags.add(searchTag(owner));
    }
  }

  private addRows({ table, isLookup, isCount }: Reading, rows: readonly unknown[]): void {
    if (isCount || this.watched.get(table)?.kind !== 'documents') return;
    for (const row of rows) {
      if (row === undefined || row === null) continue;
      const { document_id: documentId } = Object(row) as { document_id?: unknown };
      if (typeof documentId === 'string') this.tags.add(documentTag(table, documentId));
      // Only whether a row that was known before is there; or a search that hides what it found.
      else if (!isLookup) this.tags.add(anyTag(table));
    }
  }
}
