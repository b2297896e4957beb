import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { silence } from '../delivery/queries/lost-connection';
import { isForVisitor, isOfNobodyYet } from './who-asks';

/** How much later than the database a node gives a statement up, in ms: then no answer will come. */
const GRACE = 3_000;
/** The longest that a timer of Node's can wait, in ms. */
const LONGEST = 2 ** 31 - 1;

/**
 * Ends a statement that a visitor's request has asked of the database for more than
 * `newsroom.statementTimeLimit`. What may be asked is bounded by what it looks like, and what it costs
 * depends on the archive: without an end, ten of the dearest requests keep all connections for minutes.
 *
 * A connection is told which limit it has where that changes, so that a site's requests cost nothing
 * more. Whoever edits, imports or converts has none. A database that says nothing more ends nothing: then
 * the connection of the statement is ended here, and who waits for a connection that long is refused, or
 * visitors would wait for as long as it is silent. So would whoever shows a token, until it is looked up.
 */
export const limitStatements = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { client } = strapi.db.connection as unknown as { client: Client };
  const acquire = client.acquireConnection.bind(client);
  const release = client.releaseConnection.bind(client);

  client.acquireConnection = async () => {
    // Asked before the connection is waited for: it is this request's.
    const { limit, patience } = boundsNow(strapi);
    const connection =
      patience > 0 ? await inTime(acquire(), { patience, giveBack: release }) : await acquire();
    endWhenSilent(connection);
    const told = limits.get(connection) ?? 0;
    patiences.set(connection, patience);
    if (limit === undefined || told === limit) return connection;
    try {
      // What we ask ourselves has an end, also for who has none.
      patiences.set(connection, patience > 0 ? patience : GRACE);
      await connection.query(`set statement_timeout = ${limit}`);
      limits.set(connection, limit);
      patiences.set(connection, patience);
      return connection;
    } catch (error) {
      limits.set(connection, NaN);
      await release(connection);
      throw error;
    }
  };
};

/** Asks of the database what has to be answered in so many ms, whoever it is asked for. */
export const askPatiently = <Answer>(
  patience: number,
  ask: () => Promise<Answer>,
): Promise<Answer> => patienceNow.run(patience, ask);

const patienceNow = new AsyncLocalStorage<number>();

/** How what is asked now is bounded. */
interface Bounds {
  /** What the connection is told, in ms, 0 for none; undefined for whatever it was told last. */
  readonly limit: number | undefined;
  /** How long an answer is waited for, in ms; 0 where it is for ever. */
  readonly patience: number;
}

const boundsNow = (strapi: Core.Strapi): Bounds => {
  const own = patienceNow.getStore();
  if (own !== undefined) return { limit: undefined, patience: own };
  const limit = strapi.config.get<number>('newsroom.statementTimeLimit');
  const patience = limit > 0 ? Math.min(limit + GRACE, LONGEST) : 0;
  if (isForVisitor(strapi)) return { limit, patience };
  // What is asked to find out whose a token is costs little, and nobody has to be told.
  return isOfNobodyYet(strapi) ? { limit: undefined, patience } : { limit: 0, patience: 0 };
};

/**
 * Has a connection fail what was asked of it where no answer comes in its time, whoever asks by it: Knex,
 * within a transaction or not, or we ourselves. Of several that were asked at once, each has its time from
 * the answer to the one before.
 */
const endWhenSilent = (connection: Connection): void => {
  if (watched.has(connection)) return;
  watched.add(connection);
  const query = connection.query.bind(connection);
  let open = 0;
  let end: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(end);
    const patience = patiences.get(connection) ?? 0;
    if (open === 0 || patience === 0) return;
    // An answer may have come while this node was busy, and be read next.
    end = setTimeout(() => (end = setTimeout(destroy)), patience);
  };
  const destroy = () => connection.connection.stream.destroy(silence());
  /** @returns what is to be called with its answer; pg may do so twice where a value cannot be sent */
  const ask = (): (() => void) => {
    let isOpen = true;
    open += 1;
    if (open === 1) wait();
    return () => {
      if (!isOpen) return;
      isOpen = false;
      open -= 1;
      wait();
    };
  };
  connection.query = (...asked) => {
    const isAnswered = ask();
    const last = asked.at(-1);
    if (typeof last === 'function') {
      asked[asked.length - 1] = (...answer: unknown[]) => {
        isAnswered();
        (last as (...answer: unknown[]) => void)(...answer);
      };
      // What it throws is of how it was called, and by Knex it is called right.
      return query(...asked);
    }
    let result: unknown;
    try {
      result = query(...asked);
    } finally {
      // A stream of rows has its own pace, and is none that visitors ask for.
      if (isPromise(result)) result.then(isAnswered, isAnswered);
      else isAnswered();
    }
    return result;
  };
};

const isPromise = (result: unknown): result is Promise<unknown> =>
  typeof (Object(result) as { then?: unknown }).then === 'function';

/** @throws that there is none, once its patience is over; one that comes later is given back */
const inTime = async (
  acquired: Promise<Connection>,
  { patience, giveBack }: { patience: number; giveBack: (connection: Connection) => Promise<void> },
): Promise<Connection> => {
  let late: NodeJS.Timeout | undefined;
  let isLate = false;
  const tooLate = new Promise<never>((_resolve, reject) => {
    late = setTimeout(() => {
      isLate = true;
      reject(
        silence('No connection is free in time: all are in use, or the database does not answer'),
      );
    }, patience);
  });
  acquired.then(
    (connection) => (isLate ? giveBack(connection) : undefined),
    () => undefined,
  );
  try {
    return await Promise.race([acquired, tooLate]);
  } finally {
    clearTimeout(late);
  }
};

/** In milliseconds, as each connection was told last; 0 where there is none, NaN where it is not known. */
const limits = new WeakMap<Connection, number>();
/** In milliseconds, for who has each connection now; 0 where there is no end. */
const patiences = new WeakMap<Connection, number>();
const watched = new WeakSet<Connection>();

/** The part of pg's client that is used here. */
interface Connection {
  query: (...asked: unknown[]) => unknown;
  readonly connection: { readonly stream: { destroy(error: Error): void } };
}

/** The part of Knex's client that is used here. */
interface Client {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}
