import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/**
 * Answers 400 to what cannot be read: a parameter with a name that every object has, which is dropped
 * where the address is read, so that a filter by it would answer everything; a body that is not what its headers say (formidable's errors
 * have an `httpCode`, zlib's a code that begins with Z_), and text with a null character, which
 * PostgreSQL does not hold (22021). Strapi answers these with 500.
 */
const unreadableRequests: Core.MiddlewareFactory = () => async (ctx, next) => {
  const unread = findUnread(ctx.querystring);
  if (unread !== undefined) {
    throw new errors.ValidationError(`Invalid parameter ${unread}: there is no such name`, {
      source: 'query',
      param: unread,
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

/** The first parameter of an address that qs leaves out, `filters[constructor]`. */
const findUnread = (querystring: string): string | undefined =>
  [...new URLSearchParams(querystring).keys()].find((parameter) =>
    parameter.split(/[[\].]/).some((name) => name !== '' && name in Object.prototype),
  );

export default unreadableRequests;
