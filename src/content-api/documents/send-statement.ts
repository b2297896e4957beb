import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { eraOf } from '../../freshness/while-told';

export interface Statement {
  readonly text: string;
  /** Of one that comes again and again: a connection keeps its plan, for good. */
  readonly name?: string;
}

export const recurring = (text: string): Statement => ({
  text,
  name: createHash('sha1').update(text).digest('hex'),
});

/**
 * Sends a statement on a connection of the newsroom's pool, as all that is read.
 *
 * PostgreSQL plans a statement with many parts longer than it runs it, so a connection keeps the plan: where
 * connections are the newsroom's own, as they are wherever one can tell it of changes.
 */
export const sendStatement = async <Row>(
  strapi: Core.Strapi,
  { name, text }: Statement,
  values: readonly unknown[],
): Promise<Row[]> => {
  const { connection: knex } = strapi.db;
  const { client } = knex as unknown as { client: Client };
  const connection = await client.acquireConnection();
  try {
    // As Knex tells of its own.
    knex.emit('query', { sql: text, bindings: values });
    const isOwn = eraOf(strapi) !== undefined;
    const { rows } = await connection.query({
      text,
      values,
      ...(isOwn && name !== undefined ? { name } : {}),
    });
    return rows as Row[];
  } finally {
    await client.releaseConnection(connection);
  }
};

/** The parts of Knex's client, and of pg's, that are used here. */
interface Client {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}
interface Connection {
  query(query: {
    name?: string;
    text: string;
    values: readonly unknown[];
  }): Promise<{ rows: unknown[] }>;
}
