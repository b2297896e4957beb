import { escapeIdentifier as name, escapeLiteral as literal } from 'pg';

import type { DocumentShape, LinkShape, RelatedShape, ShapeColumn } from './document-shape';
import { MOST_POPULATED } from '../queries/list-limits';
import type { ListPlace } from './list-cursor';
import type { ListOrder } from './list-query';

/**
 * One statement that reads published documents whole, as PostgreSQL's own JSON: of one moment, however
 * much belongs to them. Of a list that is longer than an answer may hold, one more than it may.
 *
 * @param options.by what they are named by: ids of documents, or of their rows
 * @param options.schema of PostgreSQL
 * @param options.beside SQL of what else is to be known of a document, by SQL of its id
 * @returns SQL; $1 are these ids, $2 is a locale; a row for each has `document`, and `beside` if that is
 *   asked for, in no order
 */
export const selectDocuments = (
  shape: DocumentShape,
  { by, schema, beside }: { by: 'document_id' | 'id' } & Around,
): string => {
  const write = new Writer(schema);
  return `select ${write.json(shape, 't')} as document${selectBeside(beside)} from ${write.table(shape.table)} as t
 where t.${by} = any($1) and t.locale = $2${publishedOf(shape, 't')}`;
};

/**
 * The same of a page of all that is published in a locale. Which documents are on it is found first: what
 * lies before it is passed over without a look at more than an index.
 *
 * @param options.order as Strapi has it, which has the last word by id
 * @param options.after where the page before ended, if that is known; its values are $4 and so on, those
 *   that are not null
 * @returns SQL; $1 is a locale, $2 how many, $3 how many before; a row for each has `document`, `beside` if
 *   that is asked for, and its `place` in this order, in order
 */
export const selectPage = (
  shape: DocumentShape,
  { order, schema, beside, after }: { order: readonly ListOrder[]; after?: ListPlace } & Around,
): string => {
  const write = new Writer(schema);
  const all = [...order, { column: 'id', isDescending: false }];
  const by = all.map((one) => `${columnOf(one)} ${one.isDescending ? 'desc' : 'asc'}`).join(', ');
  const ends = all.map((one) => `${columnOf(one)}::text`).join(', ');
  const beyond = after ? ` and ${beyondPlace(all, { after, from: 4 })}` : '';
  return `select ${write.json(shape, 't')} as document${selectBeside(beside)}, json_build_array(${ends}) as place from (
 select t.id from ${write.table(shape.table)} as t
 where t.locale = $1${publishedOf(shape, 't')}${beyond} order by ${by} limit $2 offset $3) as page
 join ${write.table(shape.table)} as t on t.id = page.id order by ${by}`;
};

interface Around {
  readonly schema: string;
  readonly beside?: Beside | undefined;
}
/** SQL of a value, by SQL of a document's id. */
export type Beside = (documentId: string) => string;

const selectBeside = (beside: Beside | undefined): string =>
  beside ? `, ${beside('t.document_id')} as beside` : '';

const columnOf = ({ column }: ListOrder): string => `t.${name(column)}`;

/** Whether a row comes behind a place; PostgreSQL has null behind everything, and first where it goes down. */
const beyondPlace = (
  [first, ...others]: readonly ListOrder[],
  { after: [value, ...values], from }: { after: readonly (string | null)[]; from: number },
): string => {
  if (!first) return 'false';
  const column = columnOf(first);
  const isNull = value === null;
  const rest = beyondPlace(others, { after: values, from: isNull ? from : from + 1 });
  if (isNull) {
    return first.isDescending
      ? `(${column} is not null or ${rest})`
      : `(${column} is null and ${rest})`;
  }
  const same = `(${column} = $${from} and ${rest})`;
  return first.isDescending
    ? `(${column} <= $${from} and (${column} < $${from} or ${same}))`
    : `(${column} > $${from} or ${column} is null or ${same})`;
};

/** @returns SQL; $1 is a locale; its one row has the `total` of what is published in it */
export const countPublished = (shape: DocumentShape, schema: string): string =>
  `select count(*)::int as total from ${new Writer(schema).table(shape.table)} as t
 where t.locale = $1${publishedOf(shape, 't')}`;

const publishedOf = ({ hasDrafts }: DocumentShape, alias: string): string =>
  hasDrafts ? ` and ${alias}.published_at is not null` : '';

class Writer {
  private aliases = 0;

  constructor(private readonly schema: string) {}

  table(table: string): string {
    return `${name(this.schema)}.${name(table)}`;
  }

  json({ columns, related }: DocumentShape, alias: string): string {
    const all = [
      ...columns.map((column) => `${this.value(column, alias)} as ${name(column.name)}`),
      ...related.map((one) => `${this.within(one, alias)} as ${name(one.name)}`),
    ];
    return `(select row_to_json(r) from (select ${all.join(', ')}) as r)`;
  }

  private value({ column, type }: ShapeColumn, alias: string): string {
    const value = `${alias}.${name(column)}`;
    return WRITTEN_AS_TEXT.has(type) ? `${value}::text` : value;
  }

  private within({ isMany, link, shape }: RelatedShape, owner: string): string {
    this.aliases += 1;
    const alias = `t${this.aliases}`;
    const json = this.json(shape, alias);
    const from = link
      ? this.linked(link, { shape, owner, alias })
      : `from ${this.table(shape.table)} as ${alias} where ${alias}.document_id = ${owner}.document_id
 and ${alias}.id <> ${owner}.id${publishedOf(shape, alias)}`;
    const order = link?.order === undefined ? `${alias}.id` : `l${alias}.${name(link.order)}`;
    if (!isMany) return `(select ${json} ${from} order by ${order} limit 1)`;
    return `(select coalesce(json_agg(one.json order by one.place, one.id), '[]') from (
 select ${json} as json, ${order} as place, ${alias}.id ${from} order by ${order} limit ${MOST_POPULATED + 1}) as one)`;
  }

  private linked(
    { table, from, to, where }: LinkShape,
    { shape, owner, alias }: { shape: DocumentShape; owner: string; alias: string },
  ): string {
    const link = `l${alias}`;
    const conditions = Object.entries({ ...where }).map(
      ([column, value]) => ` and ${link}.${name(column)} = ${literal(value)}`,
    );
    return `from ${this.table(table)} as ${link} join ${this.table(shape.table)} as ${alias}
 on ${alias}.id = ${link}.${name(to)} where ${link}.${name(from)} = ${owner}.id${conditions.join('')}`;
  }
}

/** What JSON has no word for: numbers that it would round, and times, which say nothing of their zone. */
const WRITTEN_AS_TEXT = new Set(['biginteger', 'datetime']);
