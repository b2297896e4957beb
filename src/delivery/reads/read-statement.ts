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
  /** What rows of the table itself were looked up by, the same way: their `id`s or `document_id`s. */
  readonly pins: readonly Pin[];
}

/** Rows of one table that were asked for by name, whether they are there or not. */
export interface Pin {
  readonly column: 'id' | 'document_id';
  readonly places: readonly number[];
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
 * @returns undefined for what surely reads no table (`begin`, `set …`); 'unknown' where it cannot be told
 *   which
 */
export const readStatement = (sql: string): Reading | 'unknown' | undefined => {
  const aliases = readAliases(sql);
  const [table, ...others] = new Set(aliases.values());
  if (table === undefined) return READS_NO_TABLE.test(sql) ? undefined : 'unknown';
  if (readsUnknown(sql) || hasListOfSources(sql)) return 'unknown';
  const { columns = '', main = '', rest = '' } = SELECT.exec(sql)?.groups ?? {};
  // Of what is counted, no row is seen.
  const isCount = /\bcount\(/.test(columns);
  const isPlain = columns !== '' && !isCount && sql.lastIndexOf('select ') === 0;
  const found = isPlain ? lookUp({ columns, main, rest }, aliases) : undefined;
  return {
    table,
    tables: [table, ...others],
    isCount,
    isLookup: found !== undefined,
    links: found?.links ?? [],
    pins: found?.pins ?? [],
  };
};

const SELECT = /^select (?<columns>.+?) from (?:"[^"]+"\.)?"[^"]+" as "(?<main>t\d+)"(?<rest>.*)$/s;
const TABLE = /(?<!["\w])(?:from|join)\b\s*(?:"[^"]+"\.)?"(?<table>[^"]+)" as "?(?<alias>\w+)"?/gi;
/** Of transactions and settings, and what asks whether the database is there. */
const READS_NO_TABLE =
  /^\s*(?:(?:begin|commit|rollback|savepoint|release|set|show)\b[^;]*|select (?:1|pg_notify\([^();]*\)|pg_advisory_xact_lock\(hashtextextended\([^();]*\)\)))\s*;?\s*$/i;

/**
 * Whether it reads from what is named in another form, which would be overlooked; or by a function, which
 * may read anything, as the hour.
 */
const readsUnknown = (sql: string): boolean => {
  const queries = new Set([...sql.matchAll(QUERY)].map(([, name]) => name));
  const isUnknown = (name: string | undefined) => name !== undefined && !queries.has(name);
  return (
    [...sql.matchAll(SOURCE)].some(({ groups }) => isUnknown(groups?.named)) ||
    [...sql.matchAll(CALL)].some(
      ({ groups }) =>
        groups?.other !== undefined ||
        (isUnknown(groups?.called) && !MAY_BE_CALLED.has(groups?.called?.toLowerCase())),
    )
  );
};

const SOURCE =
  /(?<!["\w])(?:from|join)\b\s*(?:\(\s*(?:select|with|values)\b|(?:"[^"]+"\.)?"[^"]+" as |(?<named>\S+))/gi;
/** Named within the statement: `with recursive way (id) as (…)`. */
const QUERY = /(?:\bwith(?: recursive)?|,)\s+(\w+)\s*(?:\([^)]*\)\s*)?as \(/gi;

/** As PostgreSQL reads it: with a dollar, and in any script. */
const NAME = String.raw`[a-z_\x80-\uffff][\w$\x80-\uffff]*`;
/** A function by its quoted name, or by its schema. */
const QUALIFIED_CALL = String.raw`"[^"]*"\s*\(|\.\s*${NAME}\s*\(`;
/**
 * Whether a value is a text that PostgreSQL may take for the hour where it stands beside a time: `now`,
 * `mon today`; and no slug or id that has such a word as a part of it.
 */
export const isHour = (value: unknown): boolean =>
  typeof value === 'string' && /(?<![\w-])(?:now|today|tomorrow|yesterday)(?![\w-])/i.test(value);

/** The hour, by itself or as a text that is read as a time (`'today'::date`). */
const HOUR = String.raw`\b(?:current_\w+|localtime(?:stamp)?)\b|'[^']*\b(?:now|today|tomorrow|yesterday)\b[^']*'`;
/** A table as a query of its own (`in (table topics)`). */
const WHOLE_TABLE = String.raw`\btable\b`;
/** Comments, and texts that end elsewhere than at the next quotation mark, or say a letter by its number. */
const UNREAD = String.raw`--|\/\*|\$(?!\d)|\b(?:e|u&)'`;
/** Names and texts are passed over whole, that nothing within them is taken for a call. */
const CALL = new RegExp(
  `(?<other>${QUALIFIED_CALL}|${HOUR}|${WHOLE_TABLE}|${UNREAD})|"[^"]*"|'[^']*'|(?<called>${NAME})\\s*\\(|${NAME}`,
  'gi',
);
/** Words before a parenthesis, and functions of nothing but what they are given. */
const MAY_BE_CALLED: ReadonlySet<string | undefined> = new Set(
  `all and any as between by distinct else except exists filter from group in intersect join like lateral
   not on or over select then union using values when where with
   array_agg avg cast coalesce concat count date_trunc exp extract greatest json_agg json_build_array
   json_build_object jsonb_agg jsonb_build_object least length lower max min nullif rank row_number round
   string_agg substring sum to_json to_jsonb trim upper`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether tables are named one after the other (`from "a" as "t0", "b" as "t1"`), of which one is seen. */
const hasListOfSources = (sql: string): boolean => {
  // Whether a comma is one between tables, within each of the parentheses that are open.
  const between = [false];
  for (const [token] of sql.matchAll(TOKEN)) {
    const word = token.toLowerCase();
    if (word === '(') between.push(false);
    else if (word === ')') between.pop();
    else if (word === ',' && between.at(-1) === true) return true;
    else if (/^\w/.test(word)) between[between.length - 1] = word === 'from';
  }
  return false;
};

/** Names and texts first, that nothing within them is taken for a word. */
const TOKEN =
  /"[^"]*"|'[^']*'|[(),]|\b(?:from|where|group|order|having|limit|offset|union|select|window|for)\b/gi;

const readAliases = (sql: string): Map<string, string> =>
  new Map([...sql.matchAll(TABLE)].map(({ groups }) => [groups?.alias ?? '', groups?.table ?? '']));

/** @returns what it looks rows up by; undefined where it searches */
const lookUp = (
  { columns, main, rest }: { columns: string; main: string; rest: string },
  aliases: ReadonlyMap<string, string>,
): { links: LookedUp[]; pins: Pin[] } | undefined => {
  const [, where = '', order = '', limit] =
    / where (.*?)(?: group by .*?)?(?: order by (.*?))?( (?:limit|offset) .*)?$/s.exec(rest) ?? [];
  // What is passed over is not seen to go.
  if (limit?.includes('offset ')) return undefined;
  if (limit !== undefined && isOrderedByContent(order)) return undefined;
  const links: LookedUp[] = [];
  const pins: Pin[] = [];
  const linked = new Set([main]);
  const unread = where.replace(CONDITION, (text, ...found: unknown[]) => {
    const { alias = '', column = '', test = '' } = found.at(-1) as Record<string, string>;
    const places = [...test.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place) - 1);
    const isPinned = PINS.test(test);
    if (alias === main) {
      if (isPinned && isPinning(column)) pins.push({ column, places });
      return OF_IDENTITY.has(column) ? '' : text;
    }
    const table = aliases.get(alias) ?? '';
    // What it belongs to is answered with it: it was read before.
    const isOfLink = JOIN_TABLE.test(table) && columns.includes(`"${alias}"."${column}"`);
    if (!isPinned || !isOfLink) return text;
    linked.add(alias);
    links.push({ table, column, places });
    return '';
  });
  if (links.length + pins.length === 0 || !NOTHING_LEFT.test(unread)) return undefined;
  // What else it looks into, to sort by it, say, may change by itself.
  return [...aliases.keys()].every((alias) => linked.has(alias)) ? { links, pins } : undefined;
};

const CONDITION =
  /"(?<alias>t\d+)"\."(?<column>[^"]+)" (?<test>(?:not )?in \([$\d, ]+\)|= \$\d+|is (?:not )?null)/g;
const PINS = /^(?:in|=)/;
const OF_IDENTITY = new Set(['id', 'document_id', 'locale', 'published_at']);
const isPinning = (column: string): column is Pin['column'] =>
  column === 'id' || column === 'document_id';
const JOIN_TABLE = /_(?:lnk|cmps|mph)$/;
const NOTHING_LEFT = /^[\s()]*(?:and[\s()]*)*$/;

/** Where a list ends depends then on the text of what lies beyond its end. */
const isOrderedByContent = (order: string): boolean =>
  [...order.matchAll(/"t0"\."([^"]+)"/g)].some(([, column = '']) => !isPinning(column));
