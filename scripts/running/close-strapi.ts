import type { Core } from '@strapi/strapi';
import type { Server, ServerResponse } from 'node:http';
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';

/** Turns of the event loop without a query, after which nothing is expected to be asked any more. */
const QUIET_TURNS = 10;

/** How long is waited for whom, in milliseconds. */
interface Patience {
  /** For what runs in the background, and for connections on which nothing was asked. */
  readonly background: number;
  /** For the answers to those who have asked: a write may take long, and supervisors give 30 s and more. */
  readonly answers: number;
}
const PATIENCE: Patience = { background: 3_000, answers: 20_000 };

/** Those who wait for an answer, by whom they have asked. */
const asking = new WeakMap<Server, Set<ServerResponse>>();

/** From here on it is known who waits for an answer: a connection may be open on which nobody asks. */
export function followRequests(server: Server): void {
  const open = new Set<ServerResponse>();
  asking.set(server, open);
  server.prependListener('request', (_request, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => open.delete(response));
  });
}

/**
 * Shuts Strapi down once it asks the database nothing more. It goes on asking in the background
 * after it is loaded and after a write; a pool that is destroyed meanwhile fails such a question
 * where nobody catches it.
 */
export async function closeStrapi(app: Core.Strapi, patience = PATIENCE): Promise<void> {
  // Visitors first: what they ask would never end.
  await answerWhoAsked(app, patience);
  await app.server.destroy();
  const ended = new AbortController();
  try {
    const { signal } = ended;
    const late = delay(patience.background, undefined, { signal }).catch(() => undefined);
    await Promise.race([nothingIsAsked(app, signal), late]);
  } finally {
    ended.abort();
  }
  await app.destroy();
}

/** Takes nobody in any more, and answers those who have asked. */
export async function answerWhoAsked(app: Core.Strapi, patience = PATIENCE): Promise<void> {
  const server = app.server.httpServer as Server | undefined;
  if (!server?.listening) return;
  // Who keeps a connection for the next question would never go.
  server.prependListener('request', (_request, response: ServerResponse) => {
    response.setHeader('Connection', 'close');
  });
  for (const response of asking.get(server) ?? []) {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  }
  const gone = new Promise((resolve) => server.close(resolve));
  const ended = new AbortController();
  const late = nobodyMayWait(server, patience, ended.signal).catch(() => undefined);
  await Promise.race([gone, late]);
  ended.abort();
}

async function nobodyMayWait(
  server: Server,
  patience: Patience,
  signal: AbortSignal,
): Promise<void> {
  const end = performance.now() + patience.answers;
  await delay(patience.background, undefined, { signal });
  const open = asking.get(server);
  while (open && open.size > 0 && performance.now() < end) {
    await delay(20, undefined, { signal });
  }
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
