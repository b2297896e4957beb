import { Client, type ClientConfig } from 'pg';

/** How long one attempt to connect may take, in milliseconds. */
const CONNECT_TIMEOUT = 5_000;

/**
 * One connection, already open. A server that goes away later ends it quietly (`end` is emitted):
 * without a listener for `error`, `pg` would take the whole process down.
 *
 * @throws what `pg` throws when it cannot connect; `connectionProblem` puts that into words.
 */
export async function openClient(settings: ClientConfig): Promise<Client> {
  const client = new Client({ connectionTimeoutMillis: CONNECT_TIMEOUT, ...settings });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
  return client;
}
