import { escapeIdentifier, type Client } from 'pg';

import { FILLED_TABLES, TABLE_OF_TYPE } from '../fill/filled-tables';

export type Row = Readonly<Record<string, unknown>> & { readonly id: number };

/** Everything that a database holds of documents, ready to be compared with another's. */
export interface Rows {
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  /** The table that a column points at: `news_articles_topics_lnk.topic_id` → `topics`. */
  readonly targets: ReadonlyMap<string, string>;
}

/**
 * Reads the filled tables and every other table that points at one of them, where Strapi may have
 * begun to keep something that the fill knows nothing of.
 */
export const readRows = async (client: Client): Promise<Rows> => {
  const { rows: keys } = await client.query<{ source: string; columns: string[]; target: string }>(
    `select conrelid::regclass::text as source, confrelid::regclass::text as target,
       (select array_agg(attname::text) from pg_attribute
        where attrelid = conrelid and attnum = any (conkey)) as columns
     from pg_constraint
     where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  const filled = new Set<string>(FILLED_TABLES);
  const names = new Set([
    ...FILLED_TABLES,
    ...keys.filter(({ target }) => filled.has(target)).map(({ source }) => source),
  ]);
  const tables = new Map<string, Row[]>();
  for (const name of names) {
    const { rows } = await client.query<Row>(`select * from ${escapeIdentifier(name)}`);
    tables.set(name, rows);
  }
  return {
    tables,
    targets: new Map(
      keys.map(({ source, columns, target }) => [`${source}.${columns[0]}`, target]),
    ),
  };
};

/** Columns that point at a row of a table that another column of the same row names. */
const POLYMORPHIC: Readonly<Record<string, string>> = {
  'news_articles_cmps.cmp_id': 'component_type',
  'files_related_mph.related_id': 'related_type',
};

/** The table that a row's column points at; undefined where it holds a plain value. */
export const targetOf = (
  { targets }: Rows,
  { table, column, row }: { table: string; column: string; row: Row },
): string | undefined => {
  const typeColumn = POLYMORPHIC[`${table}.${column}`];
  if (typeColumn === undefined) return targets.get(`${table}.${column}`);
  const type = String(row[typeColumn]);
  return TABLE_OF_TYPE[type] ?? `the table of ${type}`;
};
