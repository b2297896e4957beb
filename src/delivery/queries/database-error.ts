import { isOfConnection } from './lost-connection';

/**
 * Whether it was the database that failed: with a state of SQL's, or for its connection.
 *
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export const isOfDatabase = (error: unknown): boolean =>
  isOfConnection(error) || /^(\d[\dA-Z]|F0|HV|P0|XX)[\dA-Z]{3}$/.test(codeOf(error));

/**
 * Whether the database had no connection, memory or disk left for what was asked: class 53 of
 * PostgreSQL's errors.
 */
export const isOutOfResources = (error: unknown): boolean => /^53...$/.test(codeOf(error));

const codeOf = (error: unknown): string => {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' ? code : '';
};
