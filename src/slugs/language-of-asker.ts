import type { Core } from '@strapi/strapi';

/**
 * The language that a person works in, by Strapi's code of it: the content manager shows what is
 * refused at its field, in the words in which it was refused.
 */
export const languageOfAsker = (strapi: Core.Strapi): string | undefined => {
  const state = strapi.requestContext.get()?.state as
    { user?: { preferedLanguage?: string | null } } | undefined;
  return state?.user?.preferedLanguage ?? undefined;
};
