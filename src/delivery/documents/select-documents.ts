import { escapeIdentifier as name, escapeLiteral as literal } from 'pg';

import type { DocumentShape, LinkShape, RelatedShape, ShapeColumn } from './document-shape';
import type { ListOrder } from './list-query';

/** Where documents are read. */
export interface Place {
  /** Of PostgreSQL. */
  readonly schema: string;
  /** In which Strapi writes times, by the name that PostgreSQL knows it by. */
  readonly timeZone: string;
}

/**
 * One statement that reads published documents whole, as PostgreSQL's own JSON: of one moment, however
 * much belongs to them.
 *
 * @returns SQL; $1 are ids of documents, $2 is a locale; a row for each has `document`, in no order
 */
export const selectDocuments = (shape: DocumentShape, place: Place): string => {
  const write = new Writer(place);
  return `select ${write.json(shape, 't')} as document from ${write.table(shape.table)} as t
 where t.document_id = any($1) and t.locale = $2 and t.published_at is not null`;
};

/**
 * The same of a page of all that is published in a locale. Which documents are on it is found first: what
 * lies before it is passed over without a look at more than an index.
 *
 * @param order as Strapi has it, which has the last word by id
 * @returns SQL; $1 is a locale, $2 how many, $3 how many before; a row for each has `document`, in order
 */
export const selectPage = (
  shape: DocumentShape,
  { order, place }: { order: readonly ListOrder[]; place: Place },
): string => {
  const write = new Writer(place);
  const by = [
    ...order.map(
      ({ column, isDescending }) => `t.${name(column)} ${isDescending ? 'desc' : 'asc'}`,
    ),
    't.id asc',
  ].join(', ');
  return `select ${write.json(shape, 't')} as document from (
 select t.id from ${write.table(shape.table)} as t
 where t.locale = $1 and t.published_at is not null order by ${by} limit $2 offset $3) as page
 join ${write.table(shape.table)} as t on t.id = page.id order by ${by}`;
};

/** @returns SQL; $1 is a locale; its one row has the `total` of what is published in it */
export const countPublished = (table: string, place: Place): string =>
  `select count(*)::int as total from ${new Writer(place).table(table)} as t
 where t.locale = $1 and t.published_at is not null`;

class Writer {
  private aliases = 0;

  constructor(private readonly place: Place) {}

  table(table: string): string {
    return `${name(this.place.schema)}.${name(table)}`;
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
    if (type === 'biginteger') return `${value}::text`;
    return type === 'datetime'
      ? `to_char(${value} at time zone ${literal(this.place.timeZone)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
      : value;
  }

  private within({ isMany, link, shape }: RelatedShape, owner: string): string {
    this.aliases += 1;
    const alias = `t${this.aliases}`;
    const json = this.json(shape, alias);
    const from = link
      ? this.linked(link, { shape, owner, alias })
      : `from ${this.table(shape.table)} as ${alias} where ${alias}.document_id = ${owner}.document_id
 and ${alias}.id <> ${owner}.id and ${alias}.published_at is not null`;
    const order = link?.order === undefined ? `${alias}.id` : `l${alias}.${name(link.order)}`;
    return isMany
      ? `(select coalesce(json_agg(${json} order by ${order}), '[]') ${from})`
      : `(select ${json} ${from} order by ${order} limit 1)`;
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
