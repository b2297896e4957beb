import type { Core } from '@strapi/strapi';

import { readBreadcrumb } from '../topics/read-breadcrumb';

/**
 * Gives an answered topic its `breadcrumb`: the topics from the top of the tree down to itself, each with
 * `documentId`, `name` and `slug`. No `populate` asks for it, because no one knows how deep the tree is;
 * it is given to whoever may populate `parent`.
 */
const topicBreadcrumb: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    await next();
    const { data } = Object(ctx.body) as { data?: { id?: number; breadcrumb?: unknown } | null };
    if (ctx.status !== 200 || !data?.id || !(await mayReadTopics(strapi, ctx.state.auth))) return;
    // In place: it is the very topic of which it is known where it comes from.
    data.breadcrumb = await readBreadcrumb(strapi, data.id);
  };

const mayReadTopics = async (strapi: Core.Strapi, auth: unknown): Promise<boolean> => {
  try {
    await strapi.auth.verify(auth as never, { scope: ['api::topic.topic.find'] });
    return true;
  } catch {
    return false;
  }
};

export default topicBreadcrumb;
