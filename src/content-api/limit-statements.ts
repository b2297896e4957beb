import type { Core } from '@strapi/strapi';

import { isForVisitor } from './who-asks';

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
 * visitors would wait for as long as it is silent.
 */
export const limitStatements = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { client } = strapi.db.connection as unknown as { client: Client };
  const acquire = client.acquireConnection.bind(client);
  const release = client.releaseConnection.bind(client);

  client.acquireConnection = async () => {
    // Asked before the connection is waited for: it is this request's.
    const wanted = isForVisitor(strapi)
      ? strapi.config.get<number>('newsroom.statementTimeLimit')
      : 0;
    const patience = wanted + GRACE;
    const connection =
      wanted > 0 ? await inTime(acquire(), { patience, giveBack: release }) : await acquire();
    endWhenSilent(connection);
    if ((limits.get(connection) ?? 0) === wanted) return connection;
    try {
      // What we ask ourselves has an end, also for who has none.
      limits.set(connection, wanted > 0 ? wanted : 1);
      await connection.query(`set statement_timeout = ${wanted}`);
      limits.set(connection, wanted);
      return connection;
    } catch (error) {
      limits.set(connection, NaN);
      await release(connection);
      throw error;
    }
  };
};

/**
 * Has a connection with a limit fail what was asked of it where no answer comes, whoever asks by it: Knex,
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
    const limit = limits.get(connection) ?? 0;
    if (open === 0 || !(limit > 0)) return;
    const patience = Math.min(limit + GRACE, LONGEST);
    // An answer may have come while this node was busy, and be read next.
    end = setTimeout(() => (end = setTimeout(destroy)), patience);
  };
  const destroy = () => connection.connection.stream.destroy();
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

/** @throws an error as Knex's own, once its patience is over; who comes later is given back */
const inTime = async (
  acquired: Promise<Connection>,
  { patience, giveBack }: { patience: number; giveBack: (connection: Connection) => Promise<void> },
): Promise<Connection> => {
  let late: NodeJS.Timeout | undefined;
  let isLate = false;
  const tooLate = new Promise<never>((_resolve, reject) => {
    late = setTimeout(() => {
      isLate = true;
      const error = new Error('Timeout acquiring a connection: the database does not answer');
      error.name = 'KnexTimeoutError';
      reject(error);
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
const watched = new WeakSet<Connection>();

/** The part of pg's client that is used here. */
interface Connection {
  query: (...asked: unknown[]) => unknown;
  readonly connection: { readonly stream: { destroy(): void } };
}

/** The part of Knex's client that is used here. */
interface Client {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}
