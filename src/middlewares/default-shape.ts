import type { Core } from '@strapi/strapi';

import { withDefaultShape } from '../delivery/articles/article-populate';

/** Answers with `fields` and `populate` of its configuration where the client leaves both open. */
const defaultShape: Core.MiddlewareFactory<Record<string, unknown>> =
  (defaults) => async (ctx, next) => {
    ctx.query = withDefaultShape(ctx.query, defaults);
    await next();
  };

export default defaultShape;
