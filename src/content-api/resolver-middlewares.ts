import type { Core } from '@strapi/strapi';

/**
 * Puts middlewares in front of what resolves fields, behind the permission that these ask for.
 *
 * @param middlewares by field, such as `Mutation.deleteTopic`; asked for when the schema is made
 */
export const useResolverMiddlewares = (
  strapi: Core.Strapi,
  middlewares: () => Readonly<Record<string, ResolverMiddleware>>,
): void => {
  const extension = strapi.plugin('graphql').service('extension') as unknown as ExtensionService;
  extension.use(() => ({
    resolversConfig: Object.fromEntries(
      Object.entries(middlewares()).map(([field, one]) => [field, { middlewares: [one] }]),
    ),
  }));
};

export type ResolverMiddleware = (
  next: Resolver,
  ...asked: Parameters<Resolver>
) => Promise<unknown>;

type Resolver = (
  parent: unknown,
  args: Readonly<Record<string, unknown>>,
  context: RequestContext,
  info: unknown,
) => unknown;

interface RequestContext {
  readonly state: { readonly auth?: unknown };
}

interface ExtensionService {
  use(extension: () => { resolversConfig: Record<string, object> }): void;
}
