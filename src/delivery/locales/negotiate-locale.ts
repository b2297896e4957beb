import Negotiator from 'negotiator';

import { readTag } from './read-tag';
import { resolveTag } from './resolve-tag';

/** The locales that there are, of which one is answered where nothing else is asked for. */
export interface Locales {
  readonly available: readonly string[];
  readonly defaultLocale: string;
}

/** Browsers send a tenth of it; what is longer was not written for negotiation. */
const LONGEST_HEADER = 1_000;
/** More languages than a person reads. */
const MOST_LANGUAGES = 20;

/**
 * The locale that an `Accept-Language` header asks for: of the Chinese that it names, the one that its
 * q-values prefer. A header without Chinese, or that cannot be read, gets the default locale, also
 * where there is a locale in another language that it names: what is written in that is a few stories,
 * and a reader whose browser puts English first would get an empty page.
 *
 * What the header refuses (`q=0`) is not answered while there is another locale in Chinese.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4
 */
export const negotiateLocale = (
  acceptLanguage: string | undefined,
  { available, defaultLocale }: Locales,
): string => {
  if (!acceptLanguage || acceptLanguage.length > LONGEST_HEADER) return defaultLocale;
  const wanted = languagesOf(acceptLanguage);
  const isRefused = refusedBy(acceptLanguage, wanted);
  for (const tag of wanted.slice(0, MOST_LANGUAGES)) {
    if (!isInChinese(tag)) continue;
    const outcome = resolveTag(tag, available);
    if (outcome.kind === 'resolved' && !isRefused(outcome.locale)) return outcome.locale;
  }
  if (!isRefused(defaultLocale)) return defaultLocale;
  return available.find((one) => isInChinese(one) && !isRefused(one)) ?? defaultLocale;
};

const isInChinese = (tag: string): boolean => readTag(tag)?.language === 'zh';

/** What a header asks for, the dearest first, without what it refuses. */
const languagesOf = (header: string): string[] =>
  new Negotiator({ headers: { 'accept-language': header } }).languages();

/** The negotiator leaves out what is refused, and does not tell of it. */
const refusedBy = (header: string, wanted: readonly string[]) => {
  const isWanted = new Set(wanted.map((tag) => tag.toLowerCase()));
  const named = header.split(',').map((range) => range.replace(/;.*/s, '').trim().toLowerCase());
  const refused = new Set(named.filter((tag) => !isWanted.has(tag)));
  return (locale: string): boolean => refused.has(locale.toLowerCase());
};
