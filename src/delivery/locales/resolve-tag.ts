import { readTag, type Tag } from './read-tag';

/** What a language tag means where `available` are the locales that there are. */
export type TagOutcome =
  | { readonly kind: 'resolved'; readonly locale: string }
  /** No tag of BCP 47. */
  | { readonly kind: 'malformed' }
  /** A language that there is nothing in. */
  | { readonly kind: 'other-language' }
  /** The language is there, the script is not: `zh-Latn`. */
  | { readonly kind: 'other-script' };

/**
 * The available locale that a language tag means: itself, in upper or lower case, or else one of the
 * same language and script. A script that the tag names beats what its region is likely to read.
 *
 * @example resolveTag('zh-HK', ['zh-Hant', 'zh-Hans']) // { kind: 'resolved', locale: 'zh-Hant' }
 */
export const resolveTag = (tag: string, available: readonly string[]): TagOutcome => {
  const same = available.find((one) => one.toLowerCase() === tag.toLowerCase());
  if (same !== undefined) return { kind: 'resolved', locale: same };
  const asked = readTag(tag);
  if (!asked) return { kind: 'malformed' };

  const inLanguage = available.flatMap((locale) => {
    const read = readTag(locale);
    return read?.language === asked.language ? [{ locale, read }] : [];
  });
  if (inLanguage.length === 0) return { kind: 'other-language' };
  const inScript = inLanguage.filter(({ read }) => read.script === asked.script);
  const [closest] = inScript.sort((a, b) => nearness(b.read, asked) - nearness(a.read, asked));
  return closest ? { kind: 'resolved', locale: closest.locale } : { kind: 'other-script' };
};

/** Of locales in one script, the very language first, then the very region, then one for all regions. */
const nearness = (one: Tag, asked: Tag): number =>
  (one.ownLanguage === asked.ownLanguage ? 4 : 0) +
  (one.hasRegion ? (one.region === asked.region ? 2 : 0) : 1);
