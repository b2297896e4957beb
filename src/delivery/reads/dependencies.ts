import { isHour, readStatement, type Reading } from './read-statement';
import type { WatchedTables } from './watched-tables';

/** What an answer depends on, as a name that a change of it is told by. */
export type Tag = string;

/** One document, in whatever script. */
export const documentTag = (table: string, documentId: string): Tag => `${table}@${documentId}`;

const isOfDocument = (tag: Tag): boolean => tag.includes('@');

/**
 * What is related to one row.
 *
 * @param column of a table of relations, with the table, and with the type of its rows where they are of
 *   several: `topics_parent_lnk.topic_id`, `files_related_mph.related_id:shared.seo`
 */
export const linkTag = (column: string, id: string): Tag => `${column}#${id}`;

/** Which rows of a table there are, and what stands in them: of what was searched for. */
export const searchTag = (table: string): Tag => `${table}*`;

/** Anything that is told about a table. */
export const anyTag = (table: string): Tag => `${table}!`;

/** Whether a value is the hour; a slug may be called so. */
const dependsOnHour = (sql: string, values: readonly unknown[]): boolean =>
  values.some(
    (value, place) =>
      [value].flat().some(isHour) && !new RegExp(`"slug" = \\$${place + 1}(?!\\d)`).test(sql),
  );

/** What an answer was read from, gathered from its statements while it is made. */
export class Dependencies {
  readonly tags = new Set<Tag>();
  /** Whether a change of any of it would be told: if not, the answer must not be kept. */
  isComplete = true;
  /** How many statements it was read by. */
  statements = 0;

  constructor(private readonly watched: WatchedTables) {}

  /** Of the documents that were found, and of those that were asked for by their ids. */
  documentTags(): Set<Tag> {
    return new Set([...this.tags].filter(isOfDocument));
  }

  /**
   * @param sql a statement that was answered
   * @param values of its placeholders
   * @param rows what it was answered with: rows, or the first one
   */
  add(sql: string, { values, rows }: { values: readonly unknown[]; rows: unknown }): void {
    const reading = readStatement(sql);
    if (!reading) return;
    this.statements += 1;
    const isWatched = (table: string) => this.watched.has(table);
    if (reading === 'unknown' || !reading.tables.every(isWatched) || dependsOnHour(sql, values)) {
      this.isComplete = false;
      return;
    }
    if (!reading.isLookup) this.addSearched(reading, sql);
    if (this.mayShowDrafts(reading, { sql, rows })) this.isComplete = false;
    this.addLinks(reading, values);
    const found = rowsOf(rows);
    this.addPins(reading, { values, found });
    this.addRows(reading, found);
  }

  /** What a part of the answer was read from. */
  include({ tags, isComplete, statements }: Dependencies): void {
    for (const tag of tags) this.tags.add(tag);
    this.isComplete &&= isComplete;
    this.statements += statements;
  }

  /** What could not be read may have been made do without. */
  addFailed(): void {
    this.isComplete = false;
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

  /** What was read otherwise: what is known about documents that are noted. */
  addAbout(table: string): void {
    if (!this.watched.has(table)) this.isComplete = false;
  }

  /**
   * What was read otherwise: what is related to a row, by a column of a table of relations.
   *
   * @param where what else the rows of that table were to hold, by column
   */
  addRelated(
    table: string,
    { column, id, where }: { column: string; id: string; where: Readonly<Record<string, string>> },
  ): void {
    const of = this.watched.get(table);
    if (of === undefined) this.isComplete = false;
    if (of?.kind !== 'links') return;
    const { typedBy } = of;
    const type = typedBy === undefined ? '' : where[typedBy];
    // Of whatever type: anything that is told of the table.
    if (type === undefined) this.tags.add(searchTag(table));
    else this.tags.add(linkTag(`${table}.${column}${type === '' ? '' : `:${type}`}`, id));
  }

  private addLinks({ links }: Reading, values: readonly unknown[]): void {
    for (const { table, column, places } of links) {
      const of = this.watched.get(table);
      if (of?.kind !== 'links' || column === of.typedBy) continue;
      const { typedBy } = of;
      const types = links.find((one) => one.table === table && one.column === typedBy)?.places;
      // Of several types at once nobody asks.
      const place = types?.length === 1 ? types[0] : undefined;
      const where =
        typedBy === undefined || place === undefined ? {} : { [typedBy]: String(values[place]) };
      for (const at of places) this.addRelated(table, { column, id: String(values[at]), where });
    }
  }

  private addSearched({ tables }: Reading, sql: string): void {
    for (const searched of tables) {
      const of = this.watched.get(searched);
      if (of?.kind === 'documents' || of?.kind === 'store') this.tags.add(searchTag(searched));
      if (of?.kind === 'links') {
        for (const one of [searched, ...of.between]) this.tags.add(searchTag(one));
      }
      // Which documents it knows of is not told, nor how many.
      if (of?.kind === 'about' && !OF_DOCUMENTS.test(sql)) this.isComplete = false;
      if (of?.kind === 'owned') for (const owner of of.owners) this.tags.add(searchTag(owner));
    }
  }

  /** Drafts are not told. */
  private mayShowDrafts(
    { table, tables, isLookup }: Reading,
    { sql, rows }: { sql: string; rows: unknown },
  ): boolean {
    const hasDrafts = (one: string) => {
      const of = this.watched.get(one);
      return of?.kind === 'documents' && of.hasDrafts;
    };
    if (!tables.some(hasDrafts)) return false;
    const isOfPublished = sql.includes('"published_at" is not null');
    if (sql.includes('"published_at" is null') || !(isLookup || isOfPublished)) return true;
    return (
      hasDrafts(table) &&
      rowsOf(rows).some((row) => 'published_at' in row && row.published_at === null)
    );
  }

  /** What was asked for and is not there may come to be there. */
  private addPins(
    { table, pins }: Reading,
    { values, found }: { values: readonly unknown[]; found: readonly object[] },
  ): void {
    if (this.watched.get(table)?.kind !== 'documents') return;
    for (const { column, places } of pins) {
      const ids = new Set(places.map((place) => String(values[place])));
      if (column === 'document_id') for (const id of ids) this.tags.add(documentTag(table, id));
      // Whose row it would be is not known.
      else if (found.length < ids.size) this.tags.add(searchTag(table));
    }
  }

  private addRows({ table, isLookup, isCount }: Reading, rows: readonly object[]): void {
    if (isCount || this.watched.get(table)?.kind !== 'documents') return;
    for (const row of rows) {
      const { document_id: documentId } = row as { document_id?: unknown };
      if (typeof documentId === 'string') this.tags.add(documentTag(table, documentId));
      // Only whether a row that was known before is there; or what hides whose row it is.
      else if (!isLookup || !isIdAlone(row)) this.tags.add(anyTag(table));
    }
  }
}

const rowsOf = (rows: unknown): object[] =>
  (Array.isArray(rows) ? (rows as unknown[]) : [rows]).filter(
    (row) => typeof row === 'object' && row !== null,
  );

const isIdAlone = (row: object): boolean =>
  Object.keys(row).every((name) => name === 'id' || name.startsWith('__strapi'));

/** What is known about documents that were read before, and nothing else. */
const OF_DOCUMENTS =
  /^select (?!count).* where [( ]*(?:"t0"\."related_uid" = \$\d+ and "t0"\."related_document_id" in \([$\d, ]+\)(?:[() ]|or )*)+$/s;
