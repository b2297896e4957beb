import type { Core } from '@strapi/strapi';

import { inChunks } from './in-chunks';
import { joinRows } from './join-rows';
import type { NewRow } from './new-rows';

/**
 * Writes rows and all that belongs to them, in a handful of statements: one a table. It has to run
 * in a transaction.
 *
 * The rows themselves go through Strapi's database layer, which knows how values are stored; what
 * joins them is written by its metadata, as it would write it row by row.
 *
 * @returns the ids of the given rows, in their order
 */
export const insertRows = async (
  strapi: Core.Strapi,
  rows: readonly NewRow[],
): Promise<number[]> => {
  const ids = new Map<NewRow, number>();
  for (const [uid, ofType] of groupByType(rows)) {
    for (const chunk of inChunks(
      ofType,
      ({ columns }) => Object.keys(columns).length + OWN_COLUMNS,
    )) {
      const data = chunk.map(({ columns }) => ({ ...columns }));
      const created = await strapi.db.query(uid).createMany({ data: data as never });
      chunk.forEach((row, index) => ids.set(row, Number(created.ids[index])));
    }
  }
  const idOf = (row: NewRow): number => {
    const id = ids.get(row);
    if (id === undefined) throw new Error(`A row of ${row.uid} was not written`);
    return id;
  };
  const joins = await joinRows(strapi, { rows, idOf });
  await strapi.db.transaction(async ({ trx }) => {
    for (const [table, list] of joins) {
      for (const chunk of inChunks(list, (row) => Object.keys(row).length)) {
        await strapi.db
          .getConnection(table)
          .insert(chunk)
          .transacting(trx as never);
      }
    }
  });
  return rows.map(idOf);
};

/** Columns that Strapi adds to those it is given: a document id, times, the locale. */
const OWN_COLUMNS = 8;

/** Every row at every depth, by content type or component, in order. */
const groupByType = (rows: readonly NewRow[]): Map<string, NewRow[]> => {
  const groups = new Map<string, NewRow[]>();
  const add = (row: NewRow): void => {
    const group = groups.get(row.uid);
    if (group) group.push(row);
    else groups.set(row.uid, [row]);
    for (const link of row.links) if ('rows' in link) link.rows.forEach(add);
  };
  rows.forEach(add);
  return groups;
};
