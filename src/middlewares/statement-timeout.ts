import type { Core } from '@strapi/strapi';

import { refuseForNow } from '../content-api/refuse-for-now';
import { TOOK_TOO_LONG, tookTooLong } from '../delivery/queries/statement-timeout';

/** Answers 503 where a statement was ended because it took too long (`limitStatements`). */
const statementTimeout: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    if (!tookTooLong(error)) throw error;
    refuseForNow(ctx, TOOK_TOO_LONG);
  }
};

export default statementTimeout;
