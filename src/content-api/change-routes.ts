import type { Core } from '@strapi/strapi';

/** The parts of Strapi's routes that are used here. */
export interface Route {
  readonly method?: string;
  readonly handler: unknown;
  readonly config?: { readonly middlewares?: readonly unknown[] };
  readonly request?: { readonly query?: Readonly<Record<string, unknown>> };
  readonly response?: unknown;
}
interface Router {
  readonly routes: readonly Route[];
}
interface Api {
  readonly routes: Record<string, Router | ((context: unknown) => Router)>;
}

/** Puts another route in the place of each that an API has, before Strapi makes them. */
export const changeRoutes = (
  strapi: Core.Strapi,
  change: (route: Route, apiName: string) => Route,
): void => {
  for (const [apiName, api] of Object.entries(strapi.apis) as [string, Api][]) {
    for (const [name, router] of Object.entries(api.routes)) {
      // A copy: Strapi keeps the routes of its own routers with their modules, for whoever starts next.
      const changed = (built: Router): Router => ({
        ...built,
        routes: built.routes.map((route) => change(route, apiName)),
      });
      api.routes[name] =
        typeof router === 'function' ? (context) => changed(router(context)) : changed(router);
    }
  }
};
