import type { Core } from '@strapi/strapi';

import { askPatiently } from '../content-api/limit-statements';
import { refuseForNow } from '../content-api/refuse-for-now';
import { graphqlKey } from '../delivery/cache/graphql-key';
import { readGraphqlRequest } from '../delivery/cache/graphql-request';
import type { Context } from '../delivery/cache/send-answer';
import { isOutOfResources } from '../delivery/queries/database-error';
import {
  hasFailed,
  isOfConnection,
  isSilence,
  type MayBeLost,
} from '../delivery/queries/lost-connection';
import { doorOf } from '../freshness/door-of';

/** How long the database may take to say that it is there, in ms. */
const PATIENCE = 2_000;

/**
 * Answers 503 while the database cannot be reached or has nothing left: to a request that failed for it,
 * and to one that was taken for a stranger's, because what visitors may read could not be looked up
 * either. Strapi answers these with 500 and 401, and a cache or a site may believe the latter. So it does
 * to a request that lost a statement (`noteLostStatements`), though the database may be back when that
 * is seen.
 */
const databaseAway: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const state = ctx.state as MayBeLost;
    const refuse = (cause: unknown) => {
      // A line for each: where it was thrown is the driver's, every time, and there may be many.
      strapi.log.error(`${ctx.method} ${ctx.path} is answered 503: ${reasonOf(cause)}`);
      refuseForNow(ctx, wordsFor(cause, onlyReads(strapi, ctx)));
    };
    try {
      await next();
    } catch (error) {
      const cause = state.lostStatement ?? (await causeOf(error, strapi));
      if (cause === undefined) throw error;
      refuse(cause);
      return;
    }
    if (state.lostStatement !== undefined && hasFailed(ctx)) {
      refuse(state.lostStatement);
      return;
    }
    const isStranger = ctx.status === 401 && !ctx.get('authorization');
    const problem = isStranger ? await problemOf(strapi) : undefined;
    if (problem !== undefined) refuse(problem);
  };

/** Without the statement, which Knex puts in front; a host with several addresses fails without words of its own. */
const reasonOf = (cause: unknown): string => {
  const { message, code } = Object(cause) as { message?: unknown; code?: unknown };
  return String(message || code || cause).replace(STATEMENT, '');
};

const STATEMENT =
  /^\s*(?:select|with|insert|update|delete|begin|commit|rollback|savepoint|release|set)\b.* - /is;

const wordsFor = (cause: unknown, isRead: boolean): string => {
  if (isSilence(cause)) return 'The database does not answer in time: try again in a moment';
  if (!isOutOfResources(cause)) return 'The database cannot be reached: try again in a moment';
  const isFull = (cause as { code: string }).code === '53100';
  // It may be what is read after a write that had no place.
  return isFull && !isRead
    ? 'The disk of the database is full: look whether what was to be written is there'
    : 'The database can take no more for now: try again in a moment';
};

/** GraphQL is asked by POST, too. */
const onlyReads = (
  strapi: Core.Strapi,
  { method, path, querystring, request: { body } }: Context,
): boolean => {
  if (method === 'GET' || method === 'HEAD') return true;
  if (doorOf(strapi)(path) !== 'graphql') return false;
  const asked = readGraphqlRequest({ method, querystring, body });
  return asked !== undefined && graphqlKey(path, asked) !== undefined;
};

/** What a request failed for, where that is the database, and not another server that is away. */
const causeOf = async (error: unknown, strapi: Core.Strapi): Promise<unknown> => {
  if (isOutOfResources(error)) return error;
  return isOfConnection(error) ? problemOf(strapi) : undefined;
};

/** What the database answers to everybody now; undefined where it is there. */
const problemOf = async (strapi: Core.Strapi): Promise<unknown> => {
  try {
    await askPatiently(PATIENCE, async () => {
      await strapi.db.connection.raw('select 1');
    });
    return undefined;
  } catch (error) {
    return error;
  }
};

export default databaseAway;
