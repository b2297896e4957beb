import type { Core } from '@strapi/strapi';

import { isOutOfResources } from '../delivery/queries/database-error';
import { isOfConnection, type MayBeLost } from '../delivery/queries/lost-connection';

/**
 * Notes of a request that a statement of it was lost with its connection, or had none, and no memory or
 * disk, left. Strapi makes other errors of that, or none: a visitor is a stranger, a language does not
 * exist, a field of GraphQL is null. When the answer is looked at, the database may be back.
 *
 * After `limitStatements`, which gives up connections that do not come.
 */
export const noteLostStatements = ({ strapi }: { strapi: Core.Strapi }): void => {
  const note = (error: unknown): void => {
    const state = strapi.requestContext.get()?.state as MayBeLost | undefined;
    if (state) state.lostStatement ??= error;
  };
  strapi.db.connection.on('query-error', (error: unknown) => {
    if (isOfConnection(error) || isOutOfResources(error)) note(error);
  });
  const { client } = strapi.db.connection as unknown as { client: Client };
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = async () => {
    try {
      return await acquire();
    } catch (error) {
      // Whatever it is, nothing could be asked.
      note(error);
      throw error;
    }
  };
};

/** The part of Knex's client that is used here. */
interface Client {
  acquireConnection(): Promise<unknown>;
}
