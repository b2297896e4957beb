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
  const state = stateOfContentApi(strapi);
  return state !== undefined && isKnown(strapi, state) && !maySeeDrafts(state.auth);
};

/**
 * Whether it is asked for somebody who shows a token, and nobody knows whose: until that is looked up, which
 * a route without authentication never does.
 */
export const isOfNobodyYet = (strapi: Core.Strapi): boolean => {
  const state = stateOfContentApi(strapi);
  return state !== undefined && state.route?.config?.auth !== false && !isKnown(strapi, state);
};

const isKnown = (strapi: Core.Strapi, { auth }: RequestState): boolean =>
  auth !== undefined || strapi.requestContext.get()?.get('authorization') === '';

/** Of a request to the content API, whether its route was found already or not. */
const stateOfContentApi = (strapi: Core.Strapi): RequestState | undefined => {
  const context = strapi.requestContext.get();
  if (!context) return undefined;
  const state = context.state as RequestState;
  const type = state.route?.info?.type;
  const isContentApi =
    type === undefined ? doorOf(strapi)(context.path) !== undefined : type === 'content-api';
  return isContentApi || isGraphql(strapi, context.path) ? state : undefined;
};

const isGraphql = (strapi: Core.Strapi, path: string): boolean =>
  doorOf(strapi)(path) === 'graphql';

interface RequestState {
  route?: { info?: { type?: string }; config?: { auth?: unknown } };
  auth?: Auth;
}
