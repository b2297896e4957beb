import type { Core } from '@strapi/strapi';

import { isAnonymous } from '../delivery/cache/is-anonymous';
import { WORDS_OF_READY, type ReadyResponses } from '../delivery/cache/ready-responses';
import type { GivenAnswer } from '../delivery/cache/send-answer';
import { asksForForm } from '../delivery/queries/asks-for-form';
import { followWords, headersUnfollowed } from './follow-words';

/**
 * Remembers what a request was answered with from memory, with the headers that all middlewares set, so
 * that the next one of the same words is answered in front of Koa: unless other words of the request were
 * read, by whichever middleware. What visitors are refused is kept by nobody, as they may be answered the
 * moment after; nor is what is in a form that few ask for, as caches in front know an answer by its address.
 */
export const rememberResponses = (strapi: Core.Strapi, ready: ReadyResponses): void => {
  const remember: Middleware = async (ctx, next) => {
    // Of GraphQL, no response is remembered.
    if (!isContentApi(strapi, ctx.path)) {
      await next();
      return;
    }
    const words = followWords(ctx);
    await next();
    const { given } = ctx.state as { given?: GivenAnswer };
    if (given) {
      if (![...words].every((word) => WORDS_OF_READY.has(word))) return;
      ready.remember(ctx.req, { ...given, headers: { ...ctx.response.headers } as Headers });
      return;
    }
    const headers = headersUnfollowed(ctx.req);
    const isForNobodyElse = ctx.status >= 400 || asksForForm(headers);
    if (isForNobodyElse && isAnonymous(headers)) ctx.set('Cache-Control', 'no-store');
  };
  // Plugins have put theirs in front of those of config/middlewares.ts.
  strapi.server.app.middleware.unshift(remember);
};

type Middleware = Core.Strapi['server']['app']['middleware'][number];

type Headers = Record<string, string | number | string[]>;

const isContentApi = (strapi: Core.Strapi, path: string): boolean =>
  path.startsWith(`${strapi.config.get('api.rest.prefix', '/api')}/`);
