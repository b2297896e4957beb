import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/**
 * Answers 400 to what cannot be read: a body that is not what its headers say (formidable's errors
 * have an `httpCode`, zlib's a code that begins with Z_), and text with a null character, which
 * PostgreSQL does not hold (22021). Strapi answers these with 500.
 */
const unreadableRequests: Core.MiddlewareFactory = () => async (_ctx, next) => {
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

export default unreadableRequests;
