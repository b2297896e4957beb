import type { Core } from '@strapi/strapi';

import { TOOK_TOO_LONG, tookTooLong } from '../delivery/queries/statement-timeout';

/**
 * Answers 503 where a statement was ended because it took too long (`limitStatements`). Strapi takes
 * the words out of a 503, and these say what to do.
 */
const statementTimeout: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    if (!tookTooLong(error)) throw error;
    ctx.set('Retry-After', '5');
    ctx.status = 503;
    ctx.body = {
      data: null,
      error: { status: 503, name: 'ServiceUnavailableError', message: TOOK_TOO_LONG, details: {} },
    };
  }
};

export default statementTimeout;
