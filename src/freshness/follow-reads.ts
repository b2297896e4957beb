import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import type { Mark } from '../delivery/cache/answer-store';
import type { Dependencies } from '../delivery/reads/dependencies';

/** What is being read. */
export interface Reading {
  readonly dependencies: Dependencies;
  /** Taken before the first statement. */
  readonly since: Mark;
}

const underWay = new AsyncLocalStorage<Reading>();

/**
 * Notes of each answer that is being made what it is read from. What Strapi asked of the database is
 * what the answer depends on, by whichever door it was asked: REST, GraphQL, or a controller that is
 * still to be written.
 */
export const followReads = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.db.connection.on('query-response', (response: unknown, { sql, bindings }: Sent) => {
    if (sql === undefined) return;
    dependenciesNow()?.add(sql, { values: bindings ?? [], rows: rowsOf(response) });
  });
  strapi.db.connection.on('query-error', () => dependenciesNow()?.addFailed());
};

/** A statement as Knex sent it. */
interface Sent {
  readonly sql?: string;
  readonly bindings?: readonly unknown[];
}

/** Makes an answer, and notes what it is read from. */
export const whileReading = <Made>(reading: Reading, make: () => Promise<Made>): Promise<Made> =>
  underWay.run(reading, make);

/**
 * Reads what an answer does not depend on, such as which document a slug leads to: once the document is
 * part of the answer, the answer changes whenever the slug does.
 */
export const withoutReading = <Read>(read: () => Promise<Read>): Promise<Read> =>
  underWay.exit(read);

/** What the answer that is being made is read from, for whoever reads by other ways than Strapi's. */
export const dependenciesNow = (): Dependencies | undefined => readingNow()?.dependencies;

export const readingNow = (): Reading | undefined => underWay.getStore();

/** What a raw statement was answered with is an object of pg's; of any other, Knex has taken the rows. */
const rowsOf = (response: unknown): unknown => {
  const { rows } = Object(response) as { rows?: unknown };
  return Array.isArray(rows) ? rows : response;
};
