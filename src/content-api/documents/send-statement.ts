import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { eraOf } from '../../freshness/while-told';

export interface Statement {
  readonly text: string;
  /** Of one that comes again and again. */
  readonly name?: string;
}

export const recurring = (text: string): Statement => ({
  text,
  name: createHash('sha1').update(text).digest('hex'),
});

/**
 * Sends a statement on a connection of the newsroom's pool, as all that is read.
 *
 * PostgreSQL parses and plans a statement with many parts longer than it runs it, so a connection keeps
 * those that recur, for good: where connections are the newsroom's own, as they are wherever one can tell it
 * of changes, and no more of them than a newsroom has use for.
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
    const { rows } = await connection.query({
      text,
      values,
      ...(name !== undefined && mayKeep(strapi, name) ? { name } : {}),
    });
    return rows as Row[];
  } catch (error) {
    knex.emit('query-error', error, { sql: text, bindings: values });
    throw error;
  } finally {
    await client.releaseConnection(connection);
  }
};

const mayKeep = (strapi: Core.Strapi, name: string): boolean => {
  if (eraOf(strapi) === undefined) return false;
  const names = kept.get(strapi) ?? new Set();
  kept.set(strapi, names);
  if (names.size < MOST_KEPT) names.add(name);
  return names.has(name);
};

/** By name, what its connections keep. */
const kept = new WeakMap<Core.Strapi, Set<string>>();
const MOST_KEPT = 200;

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
