import type { IncomingHttpHeaders } from 'node:http';

import { entityTag, type Answer, type Encoding } from './answer';
import type { MayBeLost } from '../queries/lost-connection';
import { chooseEncoding, encodeBody, WORTH_ENCODING } from './encode-body';
import { isUnmodified } from './is-unmodified';
import { surrogateKeys } from './surrogate-keys';

/** An answer that a request was given, not yet encoded for whoever sent it. */
export interface GivenAnswer {
  readonly answer: Answer;
  readonly cacheStatus: string;
}

/** The part of Koa's context that is used here. */
export interface Context {
  method: string;
  status: number;
  body: unknown;
  readonly path: string;
  readonly query: Record<string, unknown>;
  readonly querystring: string;
  readonly request: { readonly body?: unknown };
  readonly response: { readonly headers: Readonly<Record<string, unknown>> };
  readonly state: MayBeLost & {
    readonly route?: {
      readonly handler?: unknown;
      readonly config?: { readonly keepAnswers?: unknown };
    };
    /** Set where it is answered with what is kept, or was made to be. */
    given?: GivenAnswer;
    /** Set for what comes as a write and is none. */
    onlyReads?: boolean;
  };
  set(headers: Readonly<Record<string, string>>): void;
  vary(header: string): void;
}

/** Answers a request with what is kept, whole: middlewares in front may still make something else of it. */
export const giveAnswer = (
  ctx: Context,
  answer: Answer,
  { cacheStatus, isGraphql }: { cacheStatus: string; isGraphql: boolean },
): void => {
  const { vary, ...headers } = answer.headers;
  ctx.set(headers);
  for (const name of vary?.split(/,\s*/) ?? []) ctx.vary(name);
  // Apollo Server answers in one type of JSON or in another.
  if (isGraphql) ctx.vary('Accept');
  ctx.status = 200;
  ctx.body = answer.body;
  ctx.state.given = { answer, cacheStatus };
};

/**
 * Sends what a request was given as its sender can read it, or nothing (304) where it is there already.
 * Ranges are not served: what there is is some kilobytes of JSON.
 *
 * @param headers of the request
 * @param maxAge how long caches in front may give it without asking, in seconds; browsers always ask
 * @returns what it is encoded with; undefined where it is another answer by now
 */
export const sendGiven = async (
  ctx: Context,
  { answer, cacheStatus }: GivenAnswer,
  { headers, maxAge }: { headers: IncomingHttpHeaders; maxAge: number },
): Promise<Encoding | undefined> => {
  if (ctx.status !== 200 || ctx.body !== answer.body) return undefined;
  const encoding = chooseEncoding(headers['accept-encoding'], answer.body.length);
  const body = await encodeBody(answer, encoding);
  const tag = entityTag(answer, encoding);
  const keys = surrogateKeys(answer.tags);
  ctx.set({
    ETag: tag,
    'Cache-Control': `public, max-age=0, ${maxAge > 0 ? `s-maxage=${maxAge}, ` : ''}must-revalidate`,
    ...(keys === '' ? {} : { 'Surrogate-Key': keys }),
    'Accept-Ranges': 'none',
    'Cache-Status': cacheStatus,
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  });
  if (answer.body.length >= WORTH_ENCODING) ctx.vary('Accept-Encoding');
  ctx.body = body;
  // Only of what is read by its method: to a POST there is no 304 (RFC 9110, 13.1.2).
  if (ctx.method !== 'POST' && isUnmodified(headers['if-none-match'], tag)) ctx.status = 304;
  return encoding;
};
