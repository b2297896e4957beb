import type { IncomingHttpHeaders } from 'node:http';

import type { Core, UID } from '@strapi/strapi';

import { type DocumentReader, documentReaders } from '../content-api/documents/document-reader';
import type { Asked } from '../content-api/documents/shape-of';
import type { Auth } from '../content-api/who-asks';
import { leavesShapeOpen } from '../delivery/articles/article-populate';
import { asksForForm } from '../delivery/queries/asks-for-form';

/** The parts of Koa's context that are used here. */
interface Context {
  readonly query: Record<string, unknown>;
  body: unknown;
  readonly params: { readonly id?: string };
  readonly state: {
    readonly auth: Auth | undefined;
    readonly era: number | undefined;
    readonly route: Route;
  };
  readonly headers: IncomingHttpHeaders;
}
type Next = () => Promise<unknown>;
interface Route {
  readonly handler?: unknown;
  readonly config?: { readonly middlewares?: readonly unknown[] };
}

/**
 * Answers with a `shape` of its configuration, `fields` and `populate`, where the client leaves both open.
 * Whoever says anything of them is answered just as Strapi documents.
 *
 * Such an answer is read whole, in one statement; where a list is filtered, Strapi finds the ids. What is
 * out of the ordinary is Strapi's from beginning to end, and so is everything as soon as anything that is
 * not Strapi's own would have a say in it.
 */
const defaultShape: Core.MiddlewareFactory<{ uid: UID.ContentType; shape: Asked }> = (
  { uid, shape },
  { strapi },
) => {
  const readerFor = strapi.config.get<boolean>('newsroom.delivery')
    ? documentReaders(strapi, { uid, asked: shape })
    : () => Promise.resolve(undefined);

  /** Once `next` has found the ids, it does not answer again. */
  const answerAfterAll = async (ctx: Context): Promise<void> => {
    const controller = strapi.controller(uid) as unknown as { find: Answering };
    await asking(shape, ctx, async () => {
      ctx.body = await controller.find(ctx, () => Promise.resolve());
    });
  };

  return async (context, next) => {
    const ctx = context as unknown as Context;
    const asked = ctx.query;
    if (!leavesShapeOpen(asked)) {
      await next();
      return;
    }
    const locale = isBeforeAction(ctx, uid) ? localeOf(ctx) : undefined;
    const reader = locale === undefined ? undefined : await readerFor(ctx.state);
    if (!reader || locale === undefined) {
      await asking(shape, ctx, next);
      return;
    }
    const { id } = ctx.params;
    const list = id === undefined ? reader.readList(asked) : undefined;
    if (id === undefined && !list) {
      const body = await answerFound(ctx, { reader, locale, next });
      if (body) ctx.body = body;
      else await answerAfterAll(ctx);
      return;
    }
    const body = list ? await reader.page(list, locale) : await answerOne(ctx, { reader, locale });
    if (body) ctx.body = body;
    else await asking(shape, ctx, next);
  };
};

type Answering = (ctx: Context, next: Next) => Promise<unknown>;

interface Reading {
  readonly reader: DocumentReader;
  readonly locale: string;
}

const answerOne = async (ctx: Context, { reader, locale }: Reading): Promise<unknown> => {
  const { query: asked, params } = ctx;
  const isBare = Object.keys(asked).length === 1;
  const document = isBare ? await reader.one(params.id ?? '', locale) : undefined;
  return document && { data: document, meta: {} };
};

/** Of what Strapi finds, by filters or in an order of its own. */
const answerFound = async (
  ctx: Context,
  { reader, locale, next }: Reading & { next: Next },
): Promise<unknown> => {
  await asking({ fields: ['documentId'] }, ctx, next);
  const { data, ...rest } = ctx.body as { data: readonly { id: number }[] };
  const ids = data.map(({ id }) => id);
  const documents = await reader.rows(ids, locale);
  return documents && { data: documents, ...rest };
};

/** Whether what comes next is to find documents of the type, and nothing that a route has put in between. */
const isBeforeAction = ({ params, state }: Context, uid: string): boolean => {
  const { handler, config } = state.route;
  const last = config?.middlewares?.at(-1) as { readonly name?: unknown } | undefined;
  const action = params.id === undefined ? 'find' : 'findOne';
  return handler === `${uid}.${action}` && last?.name === 'global::default-shape';
};

/** The one locale that published documents are asked for in, in the form of Strapi 5. */
const localeOf = (ctx: Context): string | undefined => {
  const { locale, status = 'published' } = ctx.query;
  const isOrdinary = locale !== '*' && status === 'published' && !asksForForm(ctx.headers);
  return typeof locale === 'string' && isOrdinary ? locale : undefined;
};

/**
 * Asks Strapi with more than a client has said. In place: Koa writes a query that is set into the address,
 * where what has no value gets an empty one, and the log is to show what was asked for.
 */
const asking = async (added: Asked, { query }: Context, next: Next): Promise<void> => {
  const asked = { ...query };
  Object.assign(query, structuredClone(added), asked);
  try {
    await next();
  } finally {
    for (const name of Object.keys(query)) Reflect.deleteProperty(query, name);
    Object.assign(query, asked);
  }
};

export default defaultShape;
