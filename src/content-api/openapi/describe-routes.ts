import { type Core, factories, type UID } from '@strapi/strapi';
import { z } from 'zod';

import { changeRoutes, type Route } from '../change-routes';

/**
 * Says of routes what Strapi knows of its own alone: what they are asked and what they answer, which the
 * OpenAPI document is made from. Whatever goes through `global::by-slug` is asked and answered as by
 * document id, and what goes through `global::default-shape` can be read on from a place. A locale is any
 * language tag.
 */
export const describeRoutes = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<boolean>('newsroom.delivery')) return;
  const mayDiffer = strapi.config.get<boolean>('newsroom.acceptLanguage');
  changeRoutes(strapi, (route) => {
    const { uid } = configOf(route, 'global::by-slug') ?? {};
    const described = uid === undefined ? route : bySlug(route, uid);
    const isReadOn = uid === undefined && configOf(route, 'global::default-shape');
    return inAnyTag(isReadOn ? readOn(described) : described, mayDiffer);
  });
};

const bySlug = (route: Route, uid: UID.ContentType): Route => {
  const { routes } = factories.createCoreRouter(uid) as unknown as { routes: readonly Route[] };
  const byId = routes.find(({ handler }) => handler === `${uid}.findOne`);
  const { data } = (byId?.response as Answer | undefined)?.shape ?? {};
  return {
    ...route,
    request: {
      params: { slug: z.string().describe('The slug, which is the same in every locale') },
      query: byId?.request?.query ?? {},
      ...route.request,
    } as Route['request'],
    response: route.response ?? (data && z.object({ data: data.extend(addedTo(route)) })),
  };
};

/** What middlewares add to a document that nobody can ask for. */
const addedTo = (route: Route): z.ZodRawShape =>
  Object.assign({}, ...namesOf(route).map((name) => ADDED[name] ?? {})) as z.ZodRawShape;

const ADDED: Readonly<Record<string, z.ZodRawShape>> = {
  'global::topic-breadcrumb': {
    breadcrumb: z
      .array(z.object({ documentId: z.string(), name: z.string(), slug: z.string() }))
      .optional()
      .describe('The topics from the top of the tree down to this one'),
  },
};

const readOn = (route: Route): Route => {
  const { pagination, ...query } = route.request?.query ?? {};
  if (!pagination) return route;
  const places = z.object({
    after: z
      .string()
      .optional()
      .describe(
        'What meta.pagination.after of the page before was, empty for the first page; with pagination[limit], locale and sort alone, for visitors and tokens that are no custom ones',
      ),
  });
  const both = z.intersection(pagination as z.ZodType, places).optional();
  return { ...route, request: { ...route.request, query: { ...query, pagination: both } } };
};

const inAnyTag = (route: Route, mayDiffer: boolean): Route => {
  const { locale, ...query } = route.request?.query ?? {};
  if (!locale) return route;
  const otherwise =
    route.method === 'GET' && mayDiffer
      ? 'without one, Accept-Language chooses'
      : 'without one, it is the default locale';
  const tag = z
    .string()
    .optional()
    .describe(`A language tag (BCP 47), which means the locale that is read there; ${otherwise}`);
  return { ...route, request: { ...route.request, query: { ...query, locale: tag } } };
};

const configOf = (route: Route, name: string): { readonly uid: UID.ContentType } | undefined =>
  middlewaresOf(route).find((one) => one.name === name)?.config;

const namesOf = (route: Route): string[] => middlewaresOf(route).flatMap(({ name }) => name ?? []);

const middlewaresOf = ({ config }: Route): Middleware[] =>
  (config?.middlewares ?? []).map((one) =>
    typeof one === 'string' ? { name: one } : (one as Middleware),
  );

/** As a route names one; one that is a function has the name that it has in the code. */
interface Middleware {
  readonly name?: string;
  readonly config?: { readonly uid: UID.ContentType };
}

/** As Strapi describes what its own routes answer. */
type Answer = z.ZodObject<{ data: z.ZodObject }>;
