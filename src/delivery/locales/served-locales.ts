import type { Locales } from './negotiate-locale';

/**
 * The locales that an answer is in, for `Content-Language`: the one that was chosen, or of several those
 * that its entries are in.
 *
 * @param data an entry, a list of them, or anything else of which only the choice tells
 */
export const servedLocales = (
  locale: string | readonly string[],
  { data, available }: { data: unknown; available: Locales['available'] },
): readonly string[] => {
  if (typeof locale === 'string' && locale !== '*') return [locale];
  const entries: readonly unknown[] = Array.isArray(data) ? data : [data];
  const found = new Set(entries.flatMap(localeOf));
  if (found.size > 0) return available.filter((one) => found.has(one));
  return typeof locale === 'string' ? available : locale;
};

const localeOf = (entry: unknown): string[] =>
  typeof entry === 'object' &&
  entry !== null &&
  'locale' in entry &&
  typeof entry.locale === 'string'
    ? [entry.locale]
    : [];
