import { PLUGIN_ID } from '../plugin-id';
import { TRANSLATIONS } from '.';

/** What Strapi asks a plugin for: its texts in each of the panel's languages. */
export const registerTranslations = ({
  locales,
}: {
  locales: readonly string[];
}): Promise<{ locale: string; data: Record<string, string> }[]> =>
  Promise.resolve(
    locales.map((locale) => ({ locale, data: withPrefix(TRANSLATIONS[locale] ?? {}) })),
  );

const withPrefix = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));
