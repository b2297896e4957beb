import type { Core } from '@strapi/strapi';

/**
 * Answers 503 while the database cannot be reached: to a request that failed for it, and to one that
 * was taken for a stranger's, because what visitors may read could not be looked up either. Strapi
 * answers these with 500 and 401, and a cache or a site may believe the latter.
 */
const databaseAway: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const refuse = () => {
      ctx.set('Retry-After', '5');
      ctx.throw(503, 'The database cannot be reached: try again in a moment');
    };
    try {
      await next();
    } catch (error) {
      if (!isOfConnection(error) || (await answers(strapi))) throw error;
      refuse();
    }
    const isStranger = ctx.status === 401 && !ctx.get('authorization');
    if (isStranger && !(await answers(strapi))) refuse();
  };

/** Classes 08 and 57 of PostgreSQL's errors, the network's, and those of the pool of connections. */
const isOfConnection = (error: unknown): boolean => {
  const { code, name, message } = Object(error) as Record<'code' | 'name' | 'message', unknown>;
  return (
    /^(08...|57P..|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/.test(
      String(code),
    ) ||
    name === 'KnexTimeoutError' ||
    /^Connection (terminated|ended)/i.test(String(message))
  );
};

const answers = async (strapi: Core.Strapi): Promise<boolean> => {
  try {
    await strapi.db.connection.raw('select 1');
    return true;
  } catch {
    return false;
  }
};

export default databaseAway;
