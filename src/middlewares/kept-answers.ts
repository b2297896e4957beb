import type { Core } from '@strapi/strapi';

import { answerKey } from '../delivery/cache/answer-key';
import { graphqlKey, type GraphqlRequest } from '../delivery/cache/graphql-key';
import { isForEverybody } from '../delivery/cache/is-for-everybody';
import { HIT, MISS, STORED } from '../delivery/cache/cache-status';
import { makeAnswer } from '../delivery/cache/make-answer';
import { sendAnswer, type Context } from '../delivery/cache/send-answer';
import { negotiateLocale, type Locales } from '../delivery/locales/negotiate-locale';
import { whileReading } from '../freshness/follow-reads';
import { headersUnfollowed } from '../freshness/follow-words';
import { keptAnswersOf } from '../freshness/kept-answers';
import { eraOf } from '../freshness/while-told';

/**
 * Answers visitors from memory, REST and GraphQL alike, and keeps what they are answered for the next
 * one. Whoever asks for the same at the same time waits for one answer.
 *
 * After the middlewares that set headers for whoever asks (CORS) and that read bodies, before Strapi's
 * own work for the content API.
 */
const keptAnswers: Core.MiddlewareFactory = (_config, { strapi }) => {
  const prefix = `${strapi.config.get('api.rest.prefix', '/api')}/`;
  const graphql = strapi.plugin('graphql').config<string>('endpoint');
  const maxAge = strapi.config.get<number>('newsroom.sharedMaxAge');

  return async (ctx, next) => {
    const kept = keptAnswersOf(strapi);
    // Before it is found out what they may read.
    ctx.state.era = eraOf(strapi);
    const isGraphql = ctx.path === graphql;
    const context = ctx as unknown as Context;
    const asked =
      kept?.store.isOpen === true && isForEverybody(headersUnfollowed(ctx.req))
        ? isGraphql
          ? keyOfGraphql(context)
          : keyOfRest(context, prefix)
        : undefined;
    const key = asked && `${asked}\n${await localeOfReader(strapi, { ctx: context, isGraphql })}`;
    if (!kept || key === undefined) {
      await next();
      return;
    }
    if (isGraphql) context.state.onlyReads = true;

    const found = kept.store.get(key) ?? (await kept.flights.join(key));
    if (found) {
      const encodings = found.encoded.size;
      await sendAnswer(context, found, { cacheStatus: HIT, isGraphql, maxAge });
      if (found.encoded.size !== encodings) kept.store.measureAgain(found);
      return;
    }

    const made = await kept.flights.fly(key, async (mark) => {
      const dependencies = kept.dependencies();
      const answer = await makeAnswer(context, {
        key,
        isGraphql,
        dependencies,
        next: () => whileReading(dependencies, next),
      });
      if (answer) kept.store.keep(answer, mark);
      return answer;
    });
    if (!made) return;
    const cacheStatus = kept.store.has(made) ? STORED : MISS;
    await sendAnswer(context, made, { cacheStatus, isGraphql, maxAge });
    if (made.encoded.size > 0) kept.store.measureAgain(made);
  };
};

const keyOfRest = ({ method, path, query }: Context, prefix: string): string | undefined =>
  (method === 'GET' || method === 'HEAD') && path.startsWith(prefix)
    ? answerKey(path, query)
    : undefined;

/** What a browser's languages come to where a request names no locale, and where they may decide. */
const localeOfReader = async (
  strapi: Core.Strapi,
  { ctx, isGraphql }: { ctx: Context; isGraphql: boolean },
): Promise<string> => {
  // GraphQL is not asked for a locale by its address, whatever stands there.
  const locale = isGraphql ? undefined : ctx.query.locale;
  if (locale !== undefined && locale !== '') return '';
  if (!strapi.config.get<boolean>('newsroom.acceptLanguage')) return '';
  const locales = await strapi.get<{ read(): Promise<Locales> }>('newsroom.locales').read();
  return negotiateLocale(headersUnfollowed(ctx.req)['accept-language'], locales);
};

/** What Apollo answers depends on more of a request than on what it asks. */
const keyOfGraphql = (ctx: Context): string | undefined => {
  const { method, path, querystring, request } = ctx;
  if (method !== 'GET' && method !== 'POST') return undefined;
  // An address as Apollo reads it, which knows no `variables[slug]`.
  const asked: GraphqlRequest =
    method === 'GET'
      ? Object.fromEntries(new URLSearchParams(querystring))
      : (Object(request.body) as GraphqlRequest);
  const key = graphqlKey(path, asked);
  const words = WORDS_OF_APOLLO.map((name) => ctx.get(name));
  return key === undefined ? undefined : [method, key, ...words].join('\n');
};

/** Its own forgery protection, the type of its answer, its own CORS. */
const WORDS_OF_APOLLO = [
  'accept',
  'content-type',
  'origin',
  'apollo-require-preflight',
  'x-apollo-operation-name',
];

export default keptAnswers;
