import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Mutations of users-permissions, and the action of its REST API that each stands for. */
const ACTIONS = {
  login: 'callback',
  register: 'register',
  forgotPassword: 'forgotPassword',
  resetPassword: 'resetPassword',
  emailConfirmation: 'emailConfirmation',
} as const;

/**
 * Asks of GraphQL's account mutations the permission that REST asks for. users-permissions lets
 * everybody call them, whatever Settings → Roles says; visitors of a newsroom have no accounts.
 *
 * By a middleware, because of two configurations of `auth` Strapi takes the one that came first.
 */
export const closeAccountMutations = ({ strapi }: { strapi: Core.Strapi }): void => {
  const extension = strapi.plugin('graphql').service('extension') as unknown as ExtensionService;
  const askFor =
    (action: string): ResolverMiddleware =>
    async (next, parent, args, context, info) => {
      const scope = [`plugin::users-permissions.auth.${action}`];
      try {
        await strapi.auth.verify(context.state.auth as never, { scope });
      } catch {
        throw new errors.ForbiddenError('Forbidden access');
      }
      return next(parent, args, context, info);
    };
  extension.use(() => ({
    resolversConfig: Object.fromEntries(
      Object.entries(ACTIONS).map(([mutation, action]) => [
        `Mutation.${mutation}`,
        { middlewares: [askFor(action)] },
      ]),
    ),
  }));
};

interface RequestContext {
  readonly state: { readonly auth?: unknown };
}
type Resolver = (parent: unknown, args: unknown, context: RequestContext, info: unknown) => unknown;
type ResolverMiddleware = (next: Resolver, ...asked: Parameters<Resolver>) => Promise<unknown>;

interface ExtensionService {
  use(extension: () => { resolversConfig: Record<string, object> }): void;
}
