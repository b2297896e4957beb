import type { Core } from '@strapi/strapi';

import { isForVisitor } from './who-asks';

/**
 * Ends a statement that a visitor's request has asked of the database for more than
 * `newsroom.statementTimeLimit`. What may be asked is bounded by what it looks like, and what it costs
 * depends on the archive: without an end, ten of the dearest requests keep all connections for minutes.
 *
 * A connection is told which limit it has where that changes, so that a site's requests cost nothing
 * more. Whoever edits, imports or converts has none.
 */
export const limitStatements = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { client } = strapi.db.connection as unknown as { client: Client };
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = async () => {
    // Asked before the connection is waited for: it is this request's.
    const wanted = isForVisitor(strapi)
      ? strapi.config.get<number>('newsroom.statementTimeLimit')
      : 0;
    const connection = await acquire();
    if ((limits.get(connection) ?? 0) === wanted) return connection;
    try {
      await connection.query(`set statement_timeout = ${wanted}`);
      limits.set(connection, wanted);
      return connection;
    } catch (error) {
      await client.releaseConnection(connection);
      throw error;
    }
  };
};

/** In milliseconds, as each connection was told last; 0 where there is none. */
const limits = new WeakMap<Connection, number>();

/** The part of pg's client that is used here. */
interface Connection {
  query(sql: string): Promise<unknown>;
}

/** The part of Knex's client that is used here. */
interface Client {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}
