import type { IncomingMessage } from 'node:http';

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { chooseLocale, sayRefused, type LocaleChoice } from '../../delivery/locales/choose-locale';
import { negotiateLocale, type Locales } from '../../delivery/locales/negotiate-locale';
import { servedLocales } from '../../delivery/locales/served-locales';
import { headersUnfollowed } from '../../freshness/follow-headers';
import { changeRoutes, type Route } from '../change-routes';
import { isLocalized } from './localized-type';
import { publishedLocales } from './published-locales';

/**
 * Every route of the content API to a localized type understands any language tag as `locale`, and
 * `Accept-Language` where a reader names none; what is written is chosen by `locale` alone.
 *
 * In the route, behind its permissions: only there it is known which type is asked for. All that follows
 * finds the locale in the query as if it had been asked for.
 */
export const negotiateInRest = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<boolean>('newsroom.delivery')) return;
  const negotiate = negotiateLocaleOf(strapi);
  changeRoutes(strapi, (route, apiName) =>
    isLocalized(strapi, typeOf(route, apiName)) ? withFirst(negotiate, route) : route,
  );
};

const withFirst = (middleware: RouteMiddleware, route: Route): Route => {
  const { middlewares = [] } = route.config ?? {};
  return { ...route, config: { ...route.config, middlewares: [middleware, ...middlewares] } };
};

/** The content type whose controller answers: `api::topic.topic.find`, or `topic.find` in the API `topic`. */
const typeOf = ({ handler }: Route, apiName: string): string => {
  if (typeof handler !== 'string') return '';
  const controller = handler.slice(0, handler.lastIndexOf('.'));
  return controller.startsWith('api::') ? controller : `api::${apiName}.${controller}`;
};

const negotiateLocaleOf =
  (strapi: Core.Strapi): RouteMiddleware =>
  async (ctx, next) => {
    const locales = await publishedLocales(strapi).read();
    const { available } = locales;
    const choice = chooseLocale(ctx.query.locale, available);
    if (choice.kind === 'refused') {
      throw new errors.ValidationError(sayRefused(choice, available), {
        source: 'query',
        param: 'locale',
        locales: available,
      });
    }
    const locale =
      choice.kind === 'explicit' ? choice.locale : localeOfReader(strapi, { ctx, choice, locales });
    // In place: Koa writes a query that is set into the address, and the log shows what was asked for.
    if (choice.kind === 'explicit' || (choice.kind === 'open' && isRead(ctx))) {
      ctx.query.locale = locale;
    }
    await next();
    const { data } = Object(ctx.body) as { data?: unknown };
    if (ctx.status >= 300 || !data) return;
    ctx.set('Content-Language', servedLocales(locale, { data, available }).join(', '));
  };

const localeOfReader = (
  strapi: Core.Strapi,
  { ctx, choice, locales }: { ctx: Context; choice: LocaleChoice; locales: Locales },
): string => {
  const mayDiffer = strapi.config.get<boolean>('newsroom.acceptLanguage');
  if (choice.kind !== 'open' || !isRead(ctx) || !mayDiffer) return locales.defaultLocale;
  ctx.vary('Accept-Language');
  return negotiateLocale(headersUnfollowed(ctx.req)['accept-language'], locales);
};

const isRead = ({ method }: Context): boolean => method === 'GET' || method === 'HEAD';

/** The parts of Koa's context that are used here. */
type RouteMiddleware = (ctx: Context, next: () => Promise<unknown>) => Promise<void>;
interface Context {
  readonly method: string;
  readonly query: Record<string, unknown>;
  readonly status: number;
  readonly body: unknown;
  readonly req: IncomingMessage;
  set(header: string, value: string): void;
  vary(header: string): void;
}
