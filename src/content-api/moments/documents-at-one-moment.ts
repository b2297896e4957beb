import type { Core, Modules } from '@strapi/strapi';

import { doorOf } from '../../freshness/door-of';

const READS = new Set(['findMany', 'findFirst', 'findOne']);
const METHODS = new Set(['GET', 'HEAD']);

/**
 * What sites ask for by REST in a shape of their own is answered as it is at one moment, though Strapi reads
 * the relations of a document by statements of their own: all in one transaction, which sees what was there
 * when it began. Publishing puts other rows in the place of a document's, and to those that were found before
 * nothing is related any more.
 */
export const readDocumentsAtOneMoment = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<boolean>('newsroom.delivery')) return;
  const isAskedBySites = (): boolean => {
    const { method, path } = strapi.requestContext.get() ?? {};
    if (method === undefined || path === undefined) return false;
    return METHODS.has(method) && doorOf(strapi)(path) === 'rest';
  };
  const middleware: Middleware = async ({ action, params }, next) => {
    const { populate } = params as { populate?: unknown };
    const isOfOne = populate === undefined || populate === false || !READS.has(action);
    // Whoever has begun a transaction has chosen what it sees.
    if (isOfOne || strapi.db.inTransaction() || !isAskedBySites()) return next();
    return strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
      await trx.raw('set transaction isolation level repeatable read');
      return next();
    });
  };
  strapi.documents.use(Object.assign(middleware, { leavesReads: true }));
};

interface Transaction {
  raw(sql: string): Promise<unknown>;
}
type Middleware = Modules.Documents.Middleware.Middleware;
