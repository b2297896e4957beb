import { hasErrors, hasFailed } from '../queries/lost-connection';
import type { Dependencies } from '../reads/dependencies';
import { answerOf, type Answer } from './answer';
import type { Context } from './send-answer';

/**
 * Has a request answered, and takes what it was answered with as an answer for everybody.
 *
 * @param next answers it, and notes in `dependencies` what that was read from
 * @throws why a statement was lost, where that is what it failed for
 * @returns undefined for what is not: errors, what sets cookies, what was read in part, or
 *   depends on more than the database tells of, and what no route says may be kept
 */
export const makeAnswer = async (
  ctx: Context,
  {
    key,
    isGraphql,
    dependencies,
    next,
  }: { key: string; isGraphql: boolean; dependencies: Dependencies; next: () => Promise<unknown> },
): Promise<Answer | undefined> => {
  const before = { ...ctx.response.headers };
  const { method } = ctx;
  // The answer to HEAD is that to GET, without its body.
  if (method === 'HEAD') ctx.method = 'GET';
  try {
    await next();
  } catch (error) {
    throw ctx.state.lostStatement ?? error;
  } finally {
    ctx.method = method;
  }
  const { lostStatement } = ctx.state;
  if (lostStatement !== undefined && hasFailed(ctx)) throw lostStatement as Error;
  if (lostStatement !== undefined || !dependencies.isComplete || ctx.status !== 200)
    return undefined;
  const after = ctx.response.headers;
  if ('set-cookie' in after || !(isGraphql || mayBeKept(ctx.state.route))) return undefined;
  // Apollo Server has a page for browsers.
  if (!/\bjson\b/.test(String(after['content-type']))) return undefined;
  const body = bytesOf(ctx.body, { isGraphql });
  if (!body) return undefined;
  return answerOf({
    key,
    body,
    tags: dependencies.tags,
    headers: headersOf({ before, after, isGraphql }),
  });
};

/**
 * Strapi's own questions for documents are answered from the database alone, and so is what a route
 * says of itself: `config: { keepAnswers: true }`.
 */
const mayBeKept = (route: Context['state']['route']): boolean =>
  route?.config?.keepAnswers === true ||
  (typeof route?.handler === 'string' && /^api::.+\.(?:find|findOne)$/.test(route.handler));

const bytesOf = (body: unknown, { isGraphql }: { isGraphql: boolean }): Buffer | undefined => {
  if (typeof body === 'string') {
    return isGraphql && hasErrors(body) ? undefined : Buffer.from(body);
  }
  const isJson = typeof body === 'object' && body !== null && !Buffer.isBuffer(body);
  return isJson && !('pipe' in body) ? Buffer.from(JSON.stringify(body)) : undefined;
};

/** What was set while it was made, but for what is set for each request and each sending of it. */
const headersOf = ({
  before,
  after,
  isGraphql,
}: {
  before: Context['response']['headers'];
  after: Context['response']['headers'];
  isGraphql: boolean;
}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => value !== before[name] && !OF_SENDING.has(name))
      .filter(([name]) => isGraphql || !name.startsWith('access-control-'))
      .map(([name, value]) => [name, String(value)]),
  );

const OF_SENDING = new Set(['content-length', 'etag', 'cache-control', 'content-encoding']);
