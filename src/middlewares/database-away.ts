import type { Core } from '@strapi/strapi';

import { isOfConnection, type MayBeLost } from '../delivery/queries/lost-connection';

/**
 * Answers 503 while the database cannot be reached: to a request that failed for it, and to one that
 * was taken for a stranger's, because what visitors may read could not be looked up either. Strapi
 * answers these with 500 and 401, and a cache or a site may believe the latter. So it does to a request
 * that lost a statement (`noteLostStatements`), though the database may be back when that is seen.
 */
const databaseAway: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const state = ctx.state as MayBeLost;
    const refuse = () => {
      ctx.set('Retry-After', '5');
      ctx.throw(503, 'The database cannot be reached: try again in a moment');
    };
    try {
      await next();
    } catch (error) {
      const isLost = state.isStatementLost === true;
      if (!isLost && (!isOfConnection(error) || (await answers(strapi)))) throw error;
      refuse();
    }
    if (state.isStatementLost === true && hasFailed(ctx)) refuse();
    const isStranger = ctx.status === 401 && !ctx.get('authorization');
    if (isStranger && !(await answers(strapi))) refuse();
  };

/** Apollo answers 200, with errors first. */
const hasFailed = ({ status, body }: { status: number; body: unknown }): boolean =>
  status >= 400 || (typeof body === 'string' && body.startsWith('{"errors"'));

const answers = async (strapi: Core.Strapi): Promise<boolean> => {
  try {
    await strapi.db.connection.raw('select 1');
    return true;
  } catch {
    return false;
  }
};

export default databaseAway;
