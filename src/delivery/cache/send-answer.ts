import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

import { entityTag, type Answer, type Encoding } from './answer';
import { chooseEncoding, encodeBody, WORTH_ENCODING } from './encode-body';
import { isUnmodified } from './is-unmodified';
import { surrogateKeys } from './surrogate-keys';

/** What a request was answered with, for whoever sends it again. */
export interface GivenAnswer {
  readonly answer: Answer;
  readonly encoding: Encoding;
}

/** The part of Koa's context that is used here. */
export interface Context {
  method: string;
  status: number;
  body: unknown;
  readonly req: IncomingMessage;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly querystring: string;
  readonly headers: IncomingHttpHeaders;
  readonly request: { readonly body?: unknown };
  readonly response: { readonly headers: Readonly<Record<string, unknown>> };
  readonly state: {
    readonly route?: {
      readonly handler?: unknown;
      readonly config?: { readonly keepAnswers?: unknown };
    };
    /** Set where the same words are always answered alike. */
    given?: GivenAnswer;
    /** Set for what comes as a write and is none. */
    onlyReads?: boolean;
  };
  get(header: string): string;
  set(headers: Readonly<Record<string, string>>): void;
  vary(header: string): void;
}

/**
 * Answers a request with what is kept, or with nothing (304) where it has that already. Ranges are not
 * served: what there is is some kilobytes of JSON.
 *
 * @param maxAge how long caches in front may give it without asking, in seconds; browsers always ask
 */
export const sendAnswer = async (
  ctx: Context,
  answer: Answer,
  { cacheStatus, isGraphql, maxAge }: { cacheStatus: string; isGraphql: boolean; maxAge: number },
): Promise<void> => {
  const encoding = chooseEncoding(ctx.headers['accept-encoding'], answer.body.length);
  const body = await encodeBody(answer, encoding);
  const { vary, ...headers } = answer.headers;
  const tag = entityTag(answer, encoding);
  ctx.set({
    ...headers,
    ETag: tag,
    'Cache-Control': `public, max-age=0, ${maxAge > 0 ? `s-maxage=${maxAge}, ` : ''}must-revalidate`,
    'Surrogate-Key': surrogateKeys(answer.tags),
    'Accept-Ranges': 'none',
    'Cache-Status': cacheStatus,
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  });
  for (const name of vary?.split(/,\s*/) ?? []) ctx.vary(name);
  if (answer.body.length >= WORTH_ENCODING) ctx.vary('Accept-Encoding');
  ctx.status = 200;
  ctx.body = body;
  // Only of what is read by its method: to a POST there is no 304 (RFC 9110, 13.1.2).
  if (ctx.method !== 'POST' && isUnmodified(ctx.headers['if-none-match'], tag)) ctx.status = 304;
  if (!isGraphql) ctx.state.given = { answer, encoding };
};
