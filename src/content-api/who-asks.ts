import type { Core } from '@strapi/strapi';

import { doorOf } from '../freshness/door-of';

/** How a request showed who sends it, as Strapi's authentication leaves it. */
export interface Auth {
  strategy?: { name?: string };
}

/** Drafts are for editors: the admin panel, and programs that hold an API token. */
const EDITORIAL_STRATEGIES = new Set(['admin', 'admin-token', 'content-api-token']);

export const maySeeDrafts = (auth: Auth | undefined): boolean =>
  EDITORIAL_STRATEGIES.has(auth?.strategy?.name ?? '');

/** Whether the content API is asked by REST now, and not by GraphQL, which is a route of it, too. */
export const isOfRest = (strapi: Core.Strapi): boolean => {
  const context = strapi.requestContext.get();
  if (!context || isGraphql(strapi, context.path)) return false;
  return (context.state as RequestState).route?.info?.type === 'content-api';
};

/** Whether what is read now is read for a request to the content API that sees no drafts. */
export const isReadByVisitor = (strapi: Core.Strapi): boolean => {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  return state?.route?.info?.type === 'content-api' && !maySeeDrafts(state.auth);
};

/**
 * Whether what is asked of the database now is asked for a visitor, by REST or by GraphQL. Who shows a
 * token is none until it was looked up: what is asked for that is little.
 */
export const isForVisitor = (strapi: Core.Strapi): boolean => {
  const context = strapi.requestContext.get();
  if (!context) return false;
  const { route, auth } = context.state as RequestState;
  const isContentApi = route?.info?.type === 'content-api' || isGraphql(strapi, context.path);
  const isKnown = auth !== undefined || context.get('authorization') === '';
  return isContentApi && isKnown && !maySeeDrafts(auth);
};

const isGraphql = (strapi: Core.Strapi, path: string): boolean =>
  doorOf(strapi)(path) === 'graphql';

interface RequestState {
  route?: { info?: { type?: string } };
  auth?: Auth;
}
