import type { Core } from '@strapi/strapi';

import { doorOf } from './door-of';
import { followAgain, leaveOut, leaveOutCopy } from './follow-headers';

type Middleware = Core.Strapi['server']['app']['middleware'][number];

/**
 * Leaves out what Koa's router reads on the way to a route (the host), whatever is asked for; and that
 * Apollo Server copies all headers. Once the server listens: the router comes last.
 */
export const leaveOutRouter = (strapi: Core.Strapi): void => {
  const { middleware } = strapi.server.app;
  const door = doorOf(strapi);
  for (const [place, one] of middleware.entries()) {
    if (!('router' in one)) continue;
    middleware[place] = (ctx, next) => {
      leaveOut(ctx.req, () => (ctx.state as { route?: unknown }).route === undefined);
      if (door(ctx.path) === 'graphql') leaveOutCopy(ctx.req);
      return one(ctx, next) as unknown;
    };
  }
};

/**
 * Leaves out what CORS reads of where a page comes from: what it sets is set for each reader anew, beside
 * an answer that is kept.
 */
export const leaveOutCors = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<boolean>('newsroom.delivery')) return;
  const middlewares = strapi.get<Registry>('middlewares');
  middlewares.extend('strapi::cors', (make) => (config, context) => {
    const cors = make(config, context);
    return (ctx, next) => {
      leaveOut(ctx.req, isOfCors);
      return cors(ctx, () => {
        followAgain(ctx.req);
        return next();
      }) as unknown;
    };
  });
};

const isOfCors = (header: string): boolean =>
  header === 'origin' || header.startsWith('access-control-request-');

/** The part of Strapi's registry of middlewares that is used here. */
interface Registry {
  extend(name: string, change: (make: Make) => Make): void;
}
type Make = (config: unknown, context: { strapi: Core.Strapi }) => Middleware;
