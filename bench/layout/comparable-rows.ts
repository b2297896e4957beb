import { targetOf, type Row, type Rows } from './read-rows';

/**
 * Rows as text that is equal for equal content in any database: ids and document ids become the
 * content that they stand for, times become whether they are set.
 *
 * @returns sorted, by table
 */
export const comparableRows = (rows: Rows): Map<string, string[]> => {
  const readable = new Map<string, string>();

  /** A row with, in the place of each id, the row that it points at. */
  const describe = (table: string, row: Row): string => {
    const known = readable.get(`${table} ${row.id}`);
    if (known !== undefined) return known;
    const columns = Object.entries(row)
      .filter(([column]) => column !== 'id')
      .map(([column, value]) => [column, comparable({ table, column, value, row })]);
    const text = JSON.stringify(Object.fromEntries(columns));
    readable.set(`${table} ${row.id}`, text);
    return text;
  };

  const comparable = (cell: {
    table: string;
    column: string;
    value: unknown;
    row: Row;
  }): unknown => {
    const { table, column, value, row } = cell;
    if (value === null) return null;
    if (column === 'document_id') return describeDocumentId(value, row);
    if (value instanceof Date) return column.endsWith('_at') ? 'a time' : value.toISOString();
    const target = targetOf(rows, { table, column, row });
    if (target === undefined) return value;
    const related = rows.tables.get(target)?.find(({ id }) => id === value);
    return related ? `→ ${target} ${describe(target, related)}` : `→ ${target}, no row`;
  };

  return new Map(
    [...rows.tables].map(([table, list]) => [
      table,
      list.map((row) => describe(table, row)).sort(),
    ]),
  );
};

/** All versions of a document have one id: it is known by what they also share. */
const describeDocumentId = (value: unknown, row: Row): string => {
  const looksRight = typeof value === 'string' && /^[a-z][a-z0-9]{23}$/.test(value);
  return `${looksRight ? 'an id' : `“${String(value)}”, which is no document id,`} of ${String(row.slug ?? row.name)}`;
};
