import type { Core } from '@strapi/strapi';

import { keptAnswersOf } from '../freshness/kept-answers';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Answers a write once this node has heard what it changed: who reads after that reads what was written.
 * Around everything else, so that a write which failed half-way waits as well.
 */
const settleWrites: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    try {
      await next();
    } finally {
      const { onlyReads } = ctx.state as { onlyReads?: boolean };
      if (!READS.has(ctx.method) && onlyReads !== true) {
        await keptAnswersOf(strapi)?.settled();
      }
    }
  };

export default settleWrites;
