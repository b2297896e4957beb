import { escapeIdentifier, escapeLiteral } from 'pg';

import type { DocumentTable, TablesToWatch } from '../watch-tables';

/** One trigger function on one table. */
interface Told {
  readonly table: string;
  readonly by: string;
  readonly arguments: readonly string[];
}

/** The settings by name that say how all are answered; Strapi keeps much else beside them. */
const OF_ALL = ['plugin_i18n_default_locale', 'plugin_users-permissions_advanced'];

/** What their names begin with, so that those of another version are found. */
export const TRIGGER_PREFIX = 'newsroom_tells_';

/** Statements that make the triggers: four a table, as what a statement changed is known to one kind each. */
export const triggersOf = (schema: string, tables: TablesToWatch): string[] =>
  toldOf(tables).flatMap(({ table, by, arguments: values }) =>
    Object.entries(EVENTS).map(
      ([event, rows]) =>
        `create trigger ${TRIGGER_PREFIX}${event}
         after ${event} on ${escapeIdentifier(schema)}.${escapeIdentifier(table)} ${rows}
         for each statement execute function
         ${escapeIdentifier(schema)}.${by}(${values.map(escapeLiteral).join(', ')})`,
    ),
  );

const EVENTS = {
  insert: 'referencing new table as new_rows',
  update: 'referencing old table as old_rows new table as new_rows',
  delete: 'referencing old table as old_rows',
  truncate: '',
};

const toldOf = ({ documents, links, settings, store, files, pairs }: TablesToWatch): Told[] => {
  const byTable = new Map(documents.map((one) => [one.table, one]));
  const seen = (table: string): string => seenOf(byTable.get(table));
  const types = documents.flatMap((one) => [one.uid, one.table, seenOf(one)]);
  return [
    ...documents.map((one) => ({
      table: one.table,
      by: 'newsroom_tell_documents',
      arguments: [seenOf(one)],
    })),
    ...links.map(({ table, source, target }) => ({
      table,
      by: 'newsroom_tell_links',
      arguments: [
        ...[source, target].flatMap((one) => [one.table, one.column, seen(one.table)]),
        ...[source, target].map(({ order }) => order ?? 'id'),
      ],
    })),
    { table: files.links, by: 'newsroom_tell_shown_files', arguments: types },
    ...(pairs === undefined ? [] : [{ table: pairs, by: 'newsroom_tell_pairs', arguments: types }]),
    ...settings.map((table) => ({ table, by: 'newsroom_tell_settings', arguments: [] })),
    { table: store, by: 'newsroom_tell_store', arguments: OF_ALL },
  ];
};

/** Which rows readers see. */
const seenOf = (type: DocumentTable | undefined): string => (type?.hasDrafts ? 'published' : 'all');
