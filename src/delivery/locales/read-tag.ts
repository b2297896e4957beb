import { inPresentForm, isChinese } from './chinese-languages';

/** What a language tag says of a text, completed by what is likely where it says nothing. */
export interface Tag {
  /** `zh` for every Chinese language. */
  readonly language: string;
  /** As the tag itself has it: `yue` is Chinese, too. */
  readonly ownLanguage: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
  /** Whether the tag itself names the region. */
  readonly hasRegion: boolean;
}

/**
 * Reads a language tag of BCP 47, completed by CLDR's likely subtags: `zh-MO` is `zh-Hant-MO`.
 *
 * @returns undefined where the tag is malformed (`zh_TW`)
 * @see https://www.unicode.org/reports/tr35/#Likely_Subtags
 */
export const readTag = (tag: string): Tag | undefined => {
  const locale = parse(inPresentForm(tag));
  if (!locale) return undefined;
  const likely = locale.maximize();
  const { language, region } = likely;
  return {
    language: isChinese(language) ? 'zh' : language,
    ownLanguage: language,
    script: isChinese(language) ? scriptOf(locale, likely) : likely.script,
    region,
    hasRegion: locale.region !== undefined,
  };
};

/** Longer than any tag that means something, with room for extensions. */
const LONGEST = 100;

const parse = (tag: string): Intl.Locale | undefined => {
  if (tag.length > LONGEST) return undefined;
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
};

/**
 * CLDR knows of Cantonese and some others where they are written how; of the rest it knows one place, and
 * takes some for written in Latin. These are written as Chinese is in their region.
 */
const scriptOf = ({ script, region }: Intl.Locale, likely: Intl.Locale): string | undefined =>
  script ??
  (likely.script === 'Hant'
    ? 'Hant'
    : new Intl.Locale('zh', region === undefined ? {} : { region }).maximize().script);
