import type { Core } from '@strapi/strapi';

import type { AnswerStore } from '../delivery/cache/answer-store';
import { areCovered } from '../delivery/cache/covered-headers';
import { isAnonymous } from '../delivery/cache/is-anonymous';
import type { ReadyResponses } from '../delivery/cache/ready-responses';
import { sendGiven, type GivenAnswer } from '../delivery/cache/send-answer';
import { asksForForm } from '../delivery/queries/asks-for-form';
import { doorOf } from './door-of';
import { followHeaders, headersRead, headersUnfollowed } from './follow-headers';

/**
 * Around all middlewares: follows which headers of a request are read, and sends what it was given from
 * memory. That is remembered with the headers that all middlewares set, so that the next one of the same
 * words is answered in front of Koa: unless one of them read more of the request, or made something else
 * of its answer.
 *
 * What visitors are refused is kept by nobody, as they may be answered the moment after; nor is what is in
 * a form that few ask for, as caches in front know an answer by its address.
 */
export const sendAndRemember = (
  strapi: Core.Strapi,
  { store, ready }: { store: AnswerStore; ready: ReadyResponses },
): void => {
  const maxAge = strapi.config.get<number>('newsroom.sharedMaxAge');
  const remember: Middleware = async (ctx, next) => {
    const asked = doorOf(strapi)(ctx.path);
    if (asked !== undefined) followHeaders(ctx);
    await next();
    if (asked === undefined) return;
    const headers = headersUnfollowed(ctx.req);
    const { given } = ctx.state as { given?: GivenAnswer };
    if (given) {
      const { answer } = given;
      const encodings = answer.encoded.size;
      const encoding = await sendGiven(ctx, given, { headers, maxAge });
      if (answer.encoded.size !== encodings) store.measureAgain(answer);
      // Of GraphQL, no response is remembered.
      if (asked === 'graphql' || encoding === undefined) return;
      if (!areCovered(headersRead(ctx.req), { isGraphql: false })) return;
      ready.remember(ctx.req, {
        answer,
        encoding,
        headers: { ...ctx.response.headers } as Headers,
      });
      return;
    }
    if (asked === 'graphql') return;
    const isForNobodyElse = ctx.status >= 400 || asksForForm(headers);
    if (isForNobodyElse && isAnonymous(headers)) ctx.set('Cache-Control', 'no-store');
  };
  // Plugins have put theirs in front of those of config/middlewares.ts.
  strapi.server.app.middleware.unshift(remember);
};

type Middleware = Core.Strapi['server']['app']['middleware'][number];

type Headers = Record<string, string | number | string[]>;
