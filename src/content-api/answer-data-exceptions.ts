import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

const READS = new Set(['findMany', 'findFirst', 'findOne', 'count']);

/**
 * PostgreSQL's class 22 (a value that a type cannot hold) and "no such operator for these types":
 * what a reader can cause with a value, in a query that nothing before could tell was wrong.
 *
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const isDataException = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  (/^22[0-9A-Z]{3}$/.test(error.code) || error.code === '42883');

/** A value that the database cannot read is the reader's mistake, not the server's. */
export const answerDataExceptions = ({ strapi }: { strapi: Core.Strapi }): void => {
  const middleware: Modules.Documents.Middleware.Middleware = async (context, next) => {
    if (!READS.has(context.action)) return next();
    const { documentId } = context.params as { documentId?: unknown };
    if (typeof documentId === 'string' && documentId.includes('\0')) {
      throw new errors.ValidationError('Invalid documentId: it must be without null characters');
    }
    try {
      return await next();
    } catch (error) {
      if (!isDataException(error)) throw error;
      strapi.log.warn(`a query of ${context.uid} was refused: ${String(error)}`);
      throw new errors.ValidationError('A parameter has a value that its field cannot have');
    }
  };
  strapi.documents.use(Object.assign(middleware, { leavesReads: true }));
};
