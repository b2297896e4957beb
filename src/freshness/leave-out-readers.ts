import type { Core } from '@strapi/strapi';

import { doorOf } from './door-of';
import { followAgain, leaveOut, leaveOutCopy } from './follow-headers';

type Middleware = Core.Strapi['server']['app']['middleware'][number];

/**
 * Leaves out that a router of Koa's reads the host once, for whatever is asked, and makes nothing of it; and
 * that Apollo Server copies all headers. Once the server listens: the router comes last.
 */
export const leaveOutRouter = (strapi: Core.Strapi): void => {
  const { middleware } = strapi.server.app;
  const door = doorOf(strapi);
  for (const [place, one] of middleware.entries()) {
    if (!isRouter(one) || one.router.host !== undefined) continue;
    middleware[place] = (ctx, next) => {
      leaveOutHost(ctx);
      if (door(ctx.path) === 'graphql') leaveOutCopy(ctx.req);
      return one(ctx, next) as unknown;
    };
  }
};

/** The next one who asks for the host, by whichever headers tell it. */
const leaveOutHost = (ctx: Parameters<Middleware>[0]): void => {
  const headers = new Set<string>();
  leaveOut(ctx.req, (name) => headers.add(name).has(name));
  Reflect.get(ctx, 'host');
  leaveOut(ctx.req, (name) => headers.delete(name));
};

/**
 * Whether it is a router's own work: what somebody put around one may read the host for itself. By its code,
 * as a router makes the function anew each time, and keeps none to compare with.
 */
const isRouter = (one: Middleware): one is Middleware & { router: Router } => {
  const { router } = one as { router?: Partial<Router> };
  return typeof router?.routes === 'function' && String(router.routes()) === String(one);
};

/** The part of a router of Koa's that is used here; one that answers by the host has one. */
interface Router {
  readonly host?: unknown;
  /** Makes a middleware of it, anew each time. */
  routes(): unknown;
}

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
