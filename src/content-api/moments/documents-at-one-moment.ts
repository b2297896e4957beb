import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core, Modules } from '@strapi/strapi';

import { doorOf } from '../../freshness/door-of';
import { areReadsHeard } from '../documents/additions';

const READS = new Set(['findMany', 'findFirst', 'findOne']);
const METHODS = new Set(['GET', 'HEAD']);

/**
 * What sites ask for by REST in a shape of their own is answered as it is at one moment, though Strapi reads
 * the relations of a document by statements of their own: Strapi's transaction around them sees what was there
 * when it began. Publishing puts other rows in the place of a document's, and to those that were found before
 * nothing is related any more.
 *
 * Where somebody hears of reading, who may write then, the transaction is as Strapi makes it: one that sees what
 * was there can write only what nobody else has written since.
 */
export const readDocumentsAtOneMoment = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<boolean>('newsroom.delivery')) return;
  const isAtOneMoment = new AsyncLocalStorage<boolean>();
  const isAskedBySites = (): boolean => {
    const { method, path } = strapi.requestContext.get() ?? {};
    if (method === undefined || path === undefined) return false;
    return METHODS.has(method) && doorOf(strapi)(path) === 'rest';
  };
  const middleware: Middleware = ({ action, params, uid }, next) => {
    const { populate } = params as { populate?: unknown };
    const isByStatements = READS.has(action) && populate !== undefined && populate !== false;
    // Middlewares after this one go on as they did: the transaction begins behind them.
    return isByStatements && isAskedBySites() && !areReadsHeard(strapi, uid)
      ? isAtOneMoment.run(true, next)
      : next();
  };
  strapi.documents.use(Object.assign(middleware, { leavesReads: true }));

  const { db } = strapi;
  const transaction = db.transaction.bind(db) as Begin;
  const begin: Begin = (work) => {
    if (!work) return transaction();
    if (isAtOneMoment.getStore() !== true || db.inTransaction()) return transaction(work);
    return isAtOneMoment.exit(() =>
      transaction(async (begun) => {
        await begun.trx.raw('set transaction isolation level repeatable read');
        return work(begun);
      }),
    );
  };
  db.transaction = begin as typeof db.transaction;
};

type Middleware = Modules.Documents.Middleware.Middleware;

/** The parts of Strapi's transactions that are used here; without work, one is begun and given back. */
type Begin = (work?: (begun: Begun) => unknown) => Promise<unknown>;
interface Begun {
  readonly trx: { raw(sql: string): Promise<unknown> };
}
