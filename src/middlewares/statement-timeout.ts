import type { Core } from '@strapi/strapi';

import { refuseForNow } from '../content-api/refuse-for-now';
import { ENDED, TOOK_TOO_LONG, tookTooLong } from '../delivery/queries/statement-timeout';

/** Answers 503 where a statement was ended because it took too long (`limitStatements`). */
const statementTimeout: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (!tookTooLong(error)) throw error;
      strapi.log.warn(`${ctx.method} ${ctx.path} is answered 503: ${ENDED}`);
      refuseForNow(ctx, TOOK_TOO_LONG);
    }
  };

export default statementTimeout;
