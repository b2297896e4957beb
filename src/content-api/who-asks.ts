import type { Core } from '@strapi/strapi';

/** How a request showed who sends it, as Strapi's authentication leaves it. */
export interface Auth {
  strategy?: { name?: string };
}

/** Drafts are for editors: the admin panel, and programs that hold an API token. */
const EDITORIAL_STRATEGIES = new Set(['admin', 'admin-token', 'content-api-token']);

export const maySeeDrafts = (auth: Auth | undefined): boolean =>
  EDITORIAL_STRATEGIES.has(auth?.strategy?.name ?? '');

/** Whether what is read now is read for a request to the content API that sees no drafts. */
export const isReadByVisitor = (strapi: Core.Strapi): boolean => {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  return state?.route?.info?.type === 'content-api' && !maySeeDrafts(state.auth);
};

interface RequestState {
  route?: { info?: { type?: string } };
  auth?: Auth;
}
