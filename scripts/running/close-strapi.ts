import type { Core } from '@strapi/strapi';
import type { Server, ServerResponse } from 'node:http';
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';

/** Turns of the event loop without a query, after which nothing is expected to be asked any more. */
const QUIET_TURNS = 10;

/** How long what runs in the background may go on, in milliseconds. */
const PATIENCE = 3_000;

/**
 * Shuts Strapi down once it asks the database nothing more. It goes on asking in the background
 * after it is loaded and after a write; a pool that is destroyed meanwhile fails such a question
 * where nobody catches it.
 */
export async function closeStrapi(app: Core.Strapi): Promise<void> {
  // Visitors first: what they ask would never end.
  await answerWhoAsked(app.server.httpServer);
  await app.server.destroy();
  const ended = new AbortController();
  try {
    const { signal } = ended;
    const late = delay(PATIENCE, undefined, { signal }).catch(() => undefined);
    await Promise.race([nothingIsAsked(app, signal), late]);
  } finally {
    ended.abort();
  }
  await app.destroy();
}

/** Takes nobody in any more, and answers those who have asked. */
async function answerWhoAsked(server: Server | undefined): Promise<void> {
  if (!server?.listening) return;
  // Who keeps a connection for the next question would never go.
  server.prependListener('request', (_request, response: ServerResponse) => {
    response.setHeader('Connection', 'close');
  });
  const gone = new Promise((resolve) => server.close(resolve));
  const ended = new AbortController();
  const late = delay(PATIENCE, undefined, { signal: ended.signal }).catch(() => undefined);
  await Promise.race([gone, late]);
  ended.abort();
}

/** The connection pool of knex, by what it counts. */
interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
  numPendingCreates(): number;
}

async function nothingIsAsked({ db }: Partial<Core.Strapi>, signal: AbortSignal): Promise<void> {
  // One that failed early has none.
  const pool = (db?.connection.client as { pool?: Pool } | undefined)?.pool;
  if (!pool) return;
  for (let quiet = 0; quiet < QUIET_TURNS && !signal.aborted;) {
    const asked = pool.numUsed() + pool.numPendingAcquires() + pool.numPendingCreates() > 0;
    quiet = asked ? 0 : quiet + 1;
    // A turn without a pause would keep a processor busy while a slow query is waited for.
    await (asked ? delay(5) : turn());
  }
}
