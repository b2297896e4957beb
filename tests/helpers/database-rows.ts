import type { Core } from '@strapi/strapi';

type Row = Readonly<Record<string, unknown>>;

/**
 * Every row of every table, readable and comparable with those of another moment: what points at a
 * row names what it is (a document's version, a component's place in it), ids of rows are left out,
 * and of times only whether there is one. Strapi's own settings, which timers write, are left out.
 *
 * @returns by table, sorted
 */
export const databaseRows = async (strapi: Core.Strapi): Promise<Record<string, string[]>> => {
  const tables = await readTables(strapi);
  const pointers = await readPointers(strapi);
  const tableOf = new Map([...strapi.db.metadata].map(([uid, { tableName }]) => [uid, tableName]));
  const names = nameRows(tables, tableOf);
  const target = (table: string, column: string, row: Row): string | undefined => {
    const typeColumn = POLYMORPHIC[column];
    const type = typeColumn === undefined ? undefined : row[typeColumn];
    return typeof type === 'string' ? tableOf.get(type) : pointers.get(`${table}.${column}`);
  };
  const comparable = (table: string, row: Row): string =>
    JSON.stringify({
      is: names.get(`${table} ${String(row.id)}`),
      ...Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => column !== 'id' && !isRandom(table, column))
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([column, value]) => {
            if (value === null) return [column, null];
            if (column.endsWith('_at')) return [column, 'a time'];
            const pointed = target(table, column, row);
            if (pointed === undefined) return [column, value];
            const key = `${pointed} ${JSON.stringify(value)}`;
            return [column, names.get(key) ?? key];
          }),
      ),
    });
  return Object.fromEntries(
    [...tables].map(([table, rows]) => [table, rows.map((row) => comparable(table, row)).sort()]),
  );
};

/** Columns that point at a row of the type that another column names. */
const POLYMORPHIC: Readonly<Record<string, string>> = {
  cmp_id: 'component_type',
  related_id: 'related_type',
};

/** Of what the plugin remembers, the document id is nobody's. */
const isRandom = (table: string, column: string): boolean =>
  ['hant_hans_pairs', 'previous_slugs'].includes(table) && column === 'document_id';

/** What each row is: a version of a document, or the component at some place of another row. */
const nameRows = (
  tables: ReadonlyMap<string, readonly Row[]>,
  tableOf: ReadonlyMap<string, string>,
): Map<string, string> => {
  const names = new Map<string, string>();
  for (const [table, rows] of tables) {
    for (const { id, document_id: documentId, locale, published_at: publishedAt } of rows) {
      if (typeof documentId !== 'string' || isRandom(table, 'document_id')) continue;
      const state = publishedAt === null ? 'draft' : 'published';
      names.set(`${table} ${String(id)}`, `${table} ${documentId} ${String(locale)} ${state}`);
    }
  }
  const nameBelow = (): boolean => {
    const before = names.size;
    for (const [table, rows] of tables) {
      if (!table.endsWith('_cmps')) continue;
      for (const row of rows) {
        const owner = names.get(`${table.replace(/_cmps$/, '')} ${String(row.entity_id)}`);
        const component = tableOf.get(String(row.component_type));
        if (owner === undefined || component === undefined) continue;
        const place = `${String(row.field)}[${String(row.order)}]`;
        names.set(`${component} ${String(row.cmp_id)}`, `${owner} / ${place}`);
      }
    }
    return names.size > before;
  };
  while (nameBelow());
  return names;
};

const readTables = async (strapi: Core.Strapi): Promise<Map<string, Row[]>> => {
  const { rows } = await strapi.db.connection.raw<{ rows: { tablename: string }[] }>(
    `select tablename from pg_tables where schemaname = 'public' and tablename not like 'strapi\\_%' order by 1`,
  );
  const tables = new Map<string, Row[]>();
  for (const { tablename } of rows) {
    tables.set(tablename, (await strapi.db.connection(tablename).select('*')) as Row[]);
  }
  return tables;
};

/** The table that a column points at, by foreign key. */
const readPointers = async (strapi: Core.Strapi): Promise<Map<string, string>> => {
  const { rows } = await strapi.db.connection.raw<{
    rows: { source: string; target: string; name: string }[];
  }>(
    `select conrelid::regclass::text as source, confrelid::regclass::text as target,
       (select attname from pg_attribute
        where attrelid = conrelid and attnum = conkey[1])::text as name
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  return new Map(rows.map(({ source, target, name }) => [`${source}.${name}`, target]));
};
