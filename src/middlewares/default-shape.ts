import type { Core } from '@strapi/strapi';

import { withDefaultShape } from '../delivery/articles/article-populate';

/** Answers with `fields` and `populate` of its configuration where the client leaves both open. */
const defaultShape: Core.MiddlewareFactory<Record<string, unknown>> =
  (defaults) => async (ctx, next) => {
    const asked = ctx.url;
    ctx.query = withDefaultShape(ctx.query, defaults);
    try {
      await next();
    } finally {
      // Koa writes a query into the address, and the log is to show what was asked for.
      ctx.url = asked;
    }
  };

export default defaultShape;
