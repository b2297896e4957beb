import type { Core } from '@strapi/strapi';

import type { Language } from './describe-problem';

/** The language of whoever's request is being answered, by their own choice in the admin panel. */
export const askingLanguage = (strapi: Core.Strapi): Language => {
  const state: unknown = strapi.requestContext.get()?.state;
  const user = property(state, 'user');
  const preferred = property(user, 'preferedLanguage');
  if (typeof preferred !== 'string') return 'en';
  if (preferred === 'zh-Hans' || preferred === 'zh') return preferred;
  return 'en';
};

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
