import type { Client } from 'pg';

import { FILLED_TABLES } from './filled-tables';

/** What was taken off the tables and is to be put back, as SQL. */
export type TakenOff = readonly string[];

/**
 * Takes indexes, unique and foreign keys off the tables to fill: building each once at the end is
 * many times faster than keeping them up row by row. Primary keys stay.
 */
export const takeIndexesOff = async (client: Client): Promise<TakenOff> => {
  const { rows } = await client.query<{ take_off: string; put_back: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as take_off,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname,
          pg_get_constraintdef(oid)) as put_back
      from pg_constraint
      where conrelid = any ($1::regclass[]) and contype in ('f', 'u')
      union all
      select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
      from pg_index
      where indrelid = any ($1::regclass[])
        and not exists (select from pg_constraint where conindid = indexrelid)`,
    [FILLED_TABLES],
  );
  for (const { take_off } of rows) await client.query(take_off);
  return rows.map(({ put_back }) => put_back);
};

/** Indexes first: foreign keys are checked by them. */
export const putIndexesBack = async (client: Client, takenOff: TakenOff): Promise<void> => {
  const isForeignKey = (sql: string) => sql.includes('FOREIGN KEY');
  const indexes = takenOff.filter((sql) => !isForeignKey(sql));
  const foreignKeys = takenOff.filter(isForeignKey);
  for (const sql of [...indexes, ...foreignKeys]) await client.query(sql);
};

/**
 * Has the newsroom's triggers on the tables to fill rest, or work again. They tell newsrooms of what
 * changed, and none serves a database that is being filled; each would look at all rows of a statement.
 */
export const switchTriggers = async (client: Client, to: 'disable' | 'enable'): Promise<void> => {
  for (const table of FILLED_TABLES) await client.query(`alter table ${table} ${to} trigger user`);
};

/** Lets Strapi go on numbering where the rows end. */
export const moveSequences = async (client: Client): Promise<void> => {
  for (const table of FILLED_TABLES) {
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), max(id)) from ${table}`,
    );
  }
};
