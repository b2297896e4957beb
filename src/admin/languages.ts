import type { StrapiApp } from '@strapi/strapi/admin';

/** The panel's languages in the order in which they are offered; `zh` is Strapi's Traditional. */
export const LANGUAGES = ['zh', 'zh-Hans', 'en'] as const;

/** Where the panel keeps a browser's language (@strapi/admin, reducer.ts). */
const LANGUAGE_OF_BROWSER = 'strapi-admin-language';

/** Strapi's own configuration always puts English first. */
export const offerLanguages = (app: Pick<StrapiApp, 'configurations'>): void => {
  app.configurations.locales = [...LANGUAGES];
};

/** A browser in which nobody has chosen a language yet starts in Traditional Chinese. */
export const startInChinese = (): void => {
  localStorage[LANGUAGE_OF_BROWSER] ??= LANGUAGES[0];
};
