import type { Core } from '@strapi/strapi';

import { isAnonymous } from '../delivery/cache/is-anonymous';
import type { GivenAnswer } from '../delivery/cache/send-answer';
import { asksForForm } from '../delivery/queries/asks-for-form';
import { keptAnswersOf } from '../freshness/kept-answers';

/**
 * Remembers what a request was answered with from memory, with the headers that all middlewares set, so
 * that the next one of the same words is answered in front of Koa. What visitors are refused is kept by
 * nobody, as they may be answered the moment after; nor is what is in a form that few ask for, as caches
 * in front know an answer by its address.
 */
const readyResponses: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    await next();
    const kept = keptAnswersOf(strapi);
    if (!kept) return;
    const { given } = ctx.state as { given?: GivenAnswer };
    if (given) {
      kept.ready.remember(ctx.req, { ...given, headers: { ...ctx.response.headers } as Headers });
      return;
    }
    const isForNobodyElse = ctx.status >= 400 || asksForForm(ctx.headers);
    if (isForNobodyElse && isAnonymous(ctx.headers) && isContentApi(strapi, ctx.path)) {
      ctx.set('Cache-Control', 'no-store');
    }
  };

type Headers = Record<string, string | number | string[]>;

const isContentApi = (strapi: Core.Strapi, path: string): boolean =>
  path.startsWith(`${strapi.config.get('api.rest.prefix', '/api')}/`);

export default readyResponses;
