import type { Core } from '@strapi/strapi';

import type { NameSource } from '../../config';
import { GLOSSARY_ENTRY } from '../../glossary/entry';

/**
 * Says in one statement whether anything that the glossary is made of was written since: equal
 * stamps mean equal content.
 *
 * Times of change would not do. Two nodes' clocks differ, and of two transactions the one that began
 * later may be there first, so that a change can appear with a time that has passed already. What
 * PostgreSQL calls `xmin` is the transaction that wrote a row: it is another one after every write,
 * and greater, so that the number of rows and their sum do not come back.
 *
 * @see https://www.postgresql.org/docs/current/ddl-system-columns.html
 */
export const readStamp = async (
  strapi: Core.Strapi,
  sources: readonly NameSource[],
): Promise<string> => {
  const uids = [...new Set(sources.map(({ uid }) => uid))];
  const tables = [GLOSSARY_ENTRY, ...uids].map(
    (uid) => `select ${SUM} from ${tableOf(strapi, uid)}`,
  );
  const pairs = `select ${SUM} from ${tableOf(strapi, 'plugin::hant-hans.pair')} where related_uid in (${uids.map(() => '?').join(', ')})`;
  const parts = uids.length > 0 ? [...tables, pairs] : tables;
  const statement = `select concat_ws(' ', ${parts.map((part) => `(${part})`).join(', ')}) as stamp`;
  const { rows } = await inCurrentTransaction(strapi, (connection) =>
    connection.raw(statement, uids),
  );
  return rows[0]?.stamp ?? '';
};

const SUM = `concat(count(*), ':', sum(xmin::text::bigint))`;

const tableOf = (strapi: Core.Strapi, uid: string): string => {
  const { tableName } = strapi.db.metadata.get(uid);
  const schema = strapi.db.getSchemaName();
  return [schema, tableName].flatMap((name) => (name ? [`"${name}"`] : [])).join('.');
};

/** What a transaction has written itself counts for it, and it needs no second connection. */
const inCurrentTransaction = <Answer>(
  strapi: Core.Strapi,
  ask: (connection: Connection) => Promise<Answer>,
): Promise<Answer> =>
  strapi.db.inTransaction()
    ? (strapi.db.transaction(({ trx }) => ask(trx as unknown as Connection)) as Promise<Answer>)
    : ask(strapi.db.connection);

/** The part of Knex that is used here. */
interface Connection {
  raw(sql: string, bindings: readonly string[]): Promise<{ rows: { stamp: string }[] }>;
}
