import { Locale as OpenCCLocale } from 'opencc-js';
import { lazy } from '../lazy';
import type { Locale } from '../article';
import { dictionaryEntries } from './dictionary';

/**
 * Which script a text is in; null where nothing tells (「中山」) or as much speaks for either.
 *
 * Counted are the characters that occur in one script only, by OpenCC's own data: everything on the
 * Traditional side of its dictionaries (characters, phrases, the forms of Hong Kong and Taiwan) that
 * never stands on the Simplified side, and the reverse. 后, 里 or 面 are in both and tell nothing.
 */
export function detectScript(text: string): Locale | null {
  return predominantScript(countScripts(text));
}

export function predominantScript(counts: Record<Locale, number>): Locale | null {
  if (counts['zh-Hant'] === counts['zh-Hans']) return null;
  return counts['zh-Hant'] > counts['zh-Hans'] ? 'zh-Hant' : 'zh-Hans';
}

/** How many characters of each script's own a text has. */
export function countScripts(text: string): Record<Locale, number> {
  const { traditional, simplified } = exclusiveCharacters();
  const counts = { 'zh-Hant': 0, 'zh-Hans': 0 };
  for (const character of text) {
    if (traditional.has(character)) counts['zh-Hant'] += 1;
    else if (simplified.has(character)) counts['zh-Hans'] += 1;
  }
  return counts;
}

const exclusiveCharacters = lazy(() => {
  const { from, to } = OpenCCLocale;
  const toTraditional = dictionaryEntries(from.cn);
  const toSimplified = dictionaryEntries(to.cn);
  const toRegional = [...dictionaryEntries(to.hk), ...dictionaryEntries(to.tw)];
  const fromRegional = [...dictionaryEntries(from.hk), ...dictionaryEntries(from.tw)];

  const traditionalSide = charactersOf([
    ...toTraditional.map(([, traditional]) => traditional),
    ...toSimplified.map(([traditional]) => traditional),
    ...toRegional.map(([, regional]) => regional),
    ...fromRegional.map(([regional]) => regional),
  ]);
  const simplifiedSide = charactersOf([
    ...toTraditional.map(([simplified]) => simplified),
    ...toSimplified.map(([, simplified]) => simplified),
  ]);
  return {
    traditional: difference(traditionalSide, simplifiedSide),
    simplified: difference(simplifiedSide, traditionalSide),
  };
});

function charactersOf(words: string[]): Set<string> {
  const characters = new Set<string>();
  for (const word of words) for (const character of word) characters.add(character);
  return characters;
}

function difference(all: Set<string>, without: Set<string>): Set<string> {
  return new Set([...all].filter((character) => !without.has(character)));
}
