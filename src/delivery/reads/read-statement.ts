/** What one SELECT reads. */
export interface Reading {
  /** The table whose rows it returns. */
  readonly table: string;
  /** All tables it looks into, that one among them. */
  readonly tables: readonly string[];
  /** Whether it returns numbers, and no rows of a table. */
  readonly isCount: boolean;
  /**
   * Whether its rows are found by ids that were known before, so that no other document can come
   * among them unless these, or relations of these, change.
   */
  readonly isLookup: boolean;
  /** The relations that rows were looked up by, and the places of the ids among the values, from 0. */
  readonly links: readonly LookedUp[];
}

/** Rows that are related to others, by a column of a table of relations. */
export interface LookedUp {
  readonly table: string;
  readonly column: string;
  readonly places: readonly number[];
}

/**
 * Reads a statement as Strapi's query builder writes it: `select … from "public"."topics" as "t0" left
 * join … where ("t1"."news_article_id" in ($1)) order by …`. What is not surely a look-up is a search.
 *
 * @returns undefined for what reads no table (`begin`, `set …`); 'unknown' where it cannot be told which
 */
export const readStatement = (sql: string): Reading | 'unknown' | undefined => {
  const aliases = readAliases(sql);
  const [table, ...others] = new Set(aliases.values());
  if (readsUnknown(sql)) return 'unknown';
  if (table === undefined) return undefined;
  const { columns = '', rest = '' } = SELECT.exec(sql)?.groups ?? {};
  // Of what is counted, no row is seen.
  const isCount = /\bcount\(/.test(columns);
  const isPlain = columns !== '' && !isCount && sql.lastIndexOf('select ') === 0;
  const links = isPlain ? lookUp({ columns, rest }, aliases) : undefined;
  return {
    table,
    tables: [table, ...others],
    isCount,
    isLookup: links !== undefined,
    links: links ?? [],
  };
};

const SELECT = /^select (?<columns>.+?) from (?:"[^"]+"\.)?"[^"]+" as "t\d+"(?<rest>.*)$/s;
const TABLE = /\b(?:from|join)\s+(?:"[^"]+"\.)?"(?<table>[^"]+)" as "?(?<alias>\w+)"?/g;

/** Whether it reads from what is named in another form, which would be overlooked. */
const readsUnknown = (sql: string): boolean => {
  const queries = new Set([...sql.matchAll(QUERY)].map(([, name]) => name));
  return [...sql.matchAll(SOURCE)].some(
    ({ groups }) => groups?.named !== undefined && !queries.has(groups.named),
  );
};

const SOURCE = /\b(?:from|join)\s+(?:\(|(?:"[^"]+"\.)?"[^"]+" as |(?<named>\S+))/gi;
/** Named within the statement: `with recursive way (id) as (…)`. */
const QUERY = /(?:\bwith(?: recursive)?|,)\s+(\w+)\s*(?:\([^)]*\)\s*)?as \(/gi;

const readAliases = (sql: string): Map<string, string> =>
  new Map([...sql.matchAll(TABLE)].map(({ groups }) => [groups?.alias ?? '', groups?.table ?? '']));

/** @returns the relations that it looks rows up by; undefined where it searches */
const lookUp = (
  { columns, rest }: { columns: string; rest: string },
  aliases: ReadonlyMap<string, string>,
): LookedUp[] | undefined => {
  const [, where = '', order = '', limit] =
    / where (.*?)(?: group by .*?)?(?: order by (.*?))?( limit .*)?$/s.exec(rest) ?? [];
  if (limit !== undefined && isOrderedByContent(order)) return undefined;
  const links: LookedUp[] = [];
  const pinned: boolean[] = [];
  const unread = where.replace(CONDITION, (text, ...found: unknown[]) => {
    const { alias = '', column = '', test = '' } = found.at(-1) as Record<string, string>;
    const table = aliases.get(alias) ?? '';
    const isJoined = JOIN_TABLE.test(table);
    if (!isJoined && !OF_IDENTITY.has(column)) return text;
    if (!PINS.test(test)) return '';
    if (!isJoined) {
      pinned.push(PINNING.has(column));
      // What it belongs to is answered with it: it was read before.
    } else if (columns.includes(`"${alias}"."${column}"`)) {
      pinned.push(true);
      const places = [...test.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place) - 1);
      links.push({ table, column, places });
    }
    return '';
  });
  return pinned.includes(true) && NOTHING_LEFT.test(unread) ? links : undefined;
};

const CONDITION =
  /"(?<alias>t\d+)"\."(?<column>[^"]+)" (?<test>(?:not )?in \([$\d, ]+\)|= \$\d+|is (?:not )?null)/g;
const PINS = /^(?:in|=)/;
const OF_IDENTITY = new Set(['id', 'document_id', 'locale', 'published_at']);
const PINNING = new Set(['id', 'document_id']);
const JOIN_TABLE = /_(?:lnk|cmps|mph)$/;
const NOTHING_LEFT = /^[\s()]*(?:and[\s()]*)*$/;

/** Where a list ends depends then on the text of what lies beyond its end. */
const isOrderedByContent = (order: string): boolean =>
  [...order.matchAll(/"t0"\."([^"]+)"/g)].some(([, column = '']) => !PINNING.has(column));
