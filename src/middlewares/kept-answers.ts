import type { IncomingHttpHeaders } from 'node:http';

import type { Core } from '@strapi/strapi';

import { answerKey } from '../delivery/cache/answer-key';
import { areCovered, HEADERS_OF_APOLLO } from '../delivery/cache/covered-headers';
import { graphqlKey } from '../delivery/cache/graphql-key';
import { readGraphqlRequest } from '../delivery/cache/graphql-request';
import { isForEverybody } from '../delivery/cache/is-for-everybody';
import { HIT, MISS, STORED } from '../delivery/cache/cache-status';
import { makeAnswer } from '../delivery/cache/make-answer';
import { giveAnswer, type Context } from '../delivery/cache/send-answer';
import { chooseLocale, type LocaleChoice } from '../delivery/locales/choose-locale';
import { negotiateLocale, type Locales } from '../delivery/locales/negotiate-locale';
import { doorOf, type Door } from '../freshness/door-of';
import { followReading } from '../freshness/follow-reading';
import { whileReading } from '../freshness/follow-reads';
import { headersRead, headersUnfollowed } from '../freshness/follow-headers';
import { joinFlight } from '../freshness/join-flight';
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
  const door = doorOf(strapi);

  return async (ctx, next) => {
    const kept = keptAnswersOf(strapi);
    // Before it is found out what they may read.
    ctx.state.era = eraOf(strapi);
    const context = ctx as unknown as Context;
    const headers = headersUnfollowed(ctx.req);
    const asked = { ctx: context, headers, door: door(ctx.path) };
    const isGraphql = asked.door === 'graphql';
    // A middleware in front may have read more, for what follows.
    const isCovered = () => areCovered(headersRead(ctx.req), { isGraphql });
    const mayBeKept = kept?.store.isOpen === true && isForEverybody(headers) && isCovered();
    // Which locale is the default one is part of the key, and may be told to be another from here on.
    const era = kept?.store.era;
    const key = mayBeKept ? await keyOf(strapi, asked) : undefined;
    if (!kept || key === undefined) {
      await (isGraphql ? followReading(strapi, next) : next());
      return;
    }
    if (isGraphql) context.state.onlyReads = true;

    const found = kept.store.get(key) ?? (await joinFlight(strapi, key));
    if (found) {
      giveAnswer(context, found, { cacheStatus: HIT, isGraphql });
      return;
    }

    const made = await kept.flights.fly(key, async (mark) => {
      const isOfNow = kept.store.era === era;
      const dependencies = kept.dependencies();
      const answer = await makeAnswer(context, {
        key,
        isGraphql,
        dependencies,
        next: () => whileReading({ dependencies, since: mark }, next),
      });
      if (!answer || !isOfNow || !isCovered()) return undefined;
      kept.store.keep(answer, mark);
      return answer;
    });
    if (!made) return;
    const cacheStatus = kept.store.has(made) ? STORED : MISS;
    giveAnswer(context, made, { cacheStatus, isGraphql });
  };
};

/**
 * The locale that a request comes to: of its reader's languages, where it names none and they may decide.
 * A tag that it names is replaced by what it means, for whatever follows: `zh-TW` is one question with
 * `zh-Hant`.
 */
const localeOf = async (
  strapi: Core.Strapi,
  { ctx, headers, door }: Asked,
): Promise<string | undefined> => {
  const locales = await strapi.get<{ read(): Promise<Locales> }>('newsroom.locales').read();
  // GraphQL is not asked for a locale by its address, whatever stands there.
  const choice: LocaleChoice =
    door === 'graphql' ? { kind: 'open' } : chooseLocale(ctx.query.locale, locales.available);
  if (choice.kind === 'explicit') ctx.query.locale = choice.locale;
  return choice.kind === 'open' && strapi.config.get<boolean>('newsroom.acceptLanguage')
    ? negotiateLocale(headers['accept-language'], locales)
    : undefined;
};

const keyOf = async (strapi: Core.Strapi, asked: Asked): Promise<string | undefined> => {
  const { ctx, headers, door } = asked;
  const { method, path, query } = ctx;
  const isRead = method === 'GET' || method === 'HEAD';
  if (door === 'rest' && isRead) {
    const locale = await localeOf(strapi, asked);
    return `${answerKey(path, query)}\n${locale ?? ''}`;
  }
  const question = door === 'graphql' ? keyOfGraphql(ctx, headers) : undefined;
  return question && `${question}\n${(await localeOf(strapi, asked)) ?? ''}`;
};

/** What Apollo answers depends on more of a request than on what it asks. */
const keyOfGraphql = (ctx: Context, headers: IncomingHttpHeaders): string | undefined => {
  const { method, path, querystring, request } = ctx;
  if (method !== 'GET' && method !== 'POST') return undefined;
  const asked = readGraphqlRequest({ method, querystring, body: request.body });
  const key = asked && graphqlKey(path, asked);
  // Its own forgery protection, the type of its answer, its own CORS.
  const words = HEADERS_OF_APOLLO.map((name) => headers[name] ?? '');
  return key === undefined ? undefined : [method, key, ...words].join('\n');
};

/** A request by one of the doors. */
interface Asked {
  readonly ctx: Context;
  readonly headers: IncomingHttpHeaders;
  readonly door: Door | undefined;
}

export default keptAnswers;
