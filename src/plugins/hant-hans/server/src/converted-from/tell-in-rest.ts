import type { Core } from '@strapi/strapi';

import { isLocalizedType } from '../schema/strapi-models';
import { whenceTold } from './origins-beside';
import { readConvertedFrom } from './read-converted-from';

/** What Koa and Strapi know of an answered request, as far as it is used here. */
interface Answered {
  readonly method: string;
  readonly status: number;
  readonly query: Readonly<Record<string, unknown>>;
  readonly state: { readonly route?: { readonly handler?: unknown } };
  body: unknown;
}

interface Answer {
  readonly data: Item | readonly Item[];
  readonly meta?: Readonly<Record<string, unknown>>;
}
interface Item {
  readonly id?: unknown;
  readonly documentId: string;
  readonly locale?: unknown;
  readonly publishedAt?: unknown;
}

/**
 * A Koa middleware that tells readers of REST which versions no person has written: one document's
 * `meta.convertedFrom` is a script or null, a list's is a list of these in the order of `data`.
 */
export const tellInRest =
  (strapi: Core.Strapi) =>
  async (ctx: Answered, next: () => Promise<void>): Promise<void> => {
    await next();
    const uid = typeAnswered(strapi, ctx);
    if (uid === undefined || !isAnswer(ctx.body)) return;

    const { data, meta } = ctx.body;
    const items: readonly Item[] = Array.isArray(data) ? data : [data as Item];
    const localeOf = await localesOf(strapi, { uid, items, asked: ctx.query.locale });
    const found = await readConvertedFrom(
      strapi,
      items.map((item) => ({
        uid,
        documentId: item.documentId,
        locale: localeOf(item),
        isDraft: ctx.query.status === 'draft',
        whence: whenceTold(item),
      })),
    );
    ctx.body = { data, meta: { ...meta, convertedFrom: Array.isArray(data) ? found : found[0] } };
  };

/** The content type whose documents a request of the content API was answered with. */
const typeAnswered = (strapi: Core.Strapi, ctx: Answered): string | undefined => {
  const { handler } = ctx.state.route ?? {};
  if (ctx.method !== 'GET' || ctx.status !== 200 || typeof handler !== 'string') return undefined;
  const [, uid] = /^(api::.+)\.(?:find|findOne)$/.exec(handler) ?? [];
  return uid !== undefined && isLocalizedType(strapi, uid) ? uid : undefined;
};

const isAnswer = (body: unknown): body is Answer =>
  typeof body === 'object' &&
  body !== null &&
  'data' in body &&
  (Array.isArray(body.data) ? body.data.every(isItem) : isItem(body.data));

const isItem = (item: unknown): item is Item =>
  typeof item === 'object' &&
  item !== null &&
  'documentId' in item &&
  typeof item.documentId === 'string';

/**
 * The locale of each item: its own, or what was asked for where the reader left the field out. Only
 * who asks for several locales and leaves it out costs one more statement.
 */
const localesOf = async (
  strapi: Core.Strapi,
  { uid, items, asked }: { uid: string; items: readonly Item[]; asked: unknown },
): Promise<(item: Item) => string> => {
  if (items.every(({ locale }) => typeof locale === 'string'))
    return ({ locale }) => String(locale);
  const [one = await defaultLocale(strapi), ...others] = (
    Array.isArray(asked) ? asked : [asked ?? undefined]
  ) as readonly (string | undefined)[];
  if (others.length === 0 && one !== '*') return () => one;
  const rows = (await strapi.db
    .query(uid)
    .findMany({ select: ['id', 'locale'], where: { id: { $in: items.map(({ id }) => id) } } })) as {
    id: unknown;
    locale: string;
  }[];
  const byId = new Map(rows.map(({ id, locale }) => [id, locale]));
  return ({ id }) => byId.get(id) ?? '';
};

const defaultLocale = (strapi: Core.Strapi): Promise<string> =>
  strapi
    .plugin('i18n')
    .service<{ getDefaultLocale(): Promise<string> }>('locales')
    .getDefaultLocale();
