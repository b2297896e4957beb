import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/**
 * Answers 400 to what cannot be read.
 *
 * Of an address: parameters with a name that every object has (`filters[constructor]`), and those
 * beyond the longest list of them. They are dropped where the address is parsed, so that a filter by
 * one of them would answer everything.
 *
 * Of a body, where Strapi answers 500: one that is not what its headers say (formidable's errors have
 * an `httpCode`, zlib's a code that begins with Z_), and text with a null character, which PostgreSQL
 * does not hold (22021).
 */
const unreadableRequests: Core.MiddlewareFactory = () => async (ctx, next) => {
  const unread = findUnread(ctx.querystring);
  if (unread) {
    const { parameter, reason } = unread;
    throw new errors.ValidationError(`Invalid parameter ${parameter}: ${reason}`, {
      source: 'query',
      param: parameter,
    });
  }
  try {
    await next();
  } catch (error) {
    const { httpCode, code } = error as { httpCode?: unknown; code?: unknown };
    const isUnreadable =
      (typeof httpCode === 'number' && httpCode >= 400 && httpCode < 500) ||
      (typeof code === 'string' && (code.startsWith('Z_') || code === '22021'));
    if (!isUnreadable) throw error;
    throw new errors.ValidationError(
      code === '22021'
        ? 'The request has text with a null character'
        : 'The body of the request is not what its headers say',
    );
  }
};

/** As config/middlewares.ts has it for the parser, which drops what comes after. */
const MOST_PARAMETERS = 2_000;

/** What of an address the parser (qs) leaves out, in words; undefined where it reads all of it. */
const findUnread = (querystring: string): { parameter: string; reason: string } | undefined => {
  if (querystring.split('&').length > MOST_PARAMETERS) {
    return { parameter: 'query', reason: `it has more than ${MOST_PARAMETERS} parameters` };
  }
  const parameter = [...new URLSearchParams(querystring).keys()].find((one) =>
    one.split(/[[\]]/).some((name) => name !== '' && name in Object.prototype),
  );
  return parameter === undefined ? undefined : { parameter, reason: 'there is no such name' };
};

export default unreadableRequests;
