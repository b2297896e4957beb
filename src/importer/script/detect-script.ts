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
  const sides = exclusiveCharacters();
  const counts = new Uint32Array(3);
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1;
    const side = sides[point] ?? NEITHER;
    counts[side] = (counts[side] ?? 0) + 1;
  }
  return { 'zh-Hant': counts[TRADITIONAL] ?? 0, 'zh-Hans': counts[SIMPLIFIED] ?? 0 };
}

/** The side of each character by its code point; a set that is asked for each takes five times as long. */
const exclusiveCharacters = lazy(() => {
  const { from, to } = OpenCCLocale;
  const toTraditional = dictionaryEntries(from.cn);
  const toSimplified = dictionaryEntries(to.cn);
  const toRegional = [...dictionaryEntries(to.hk), ...dictionaryEntries(to.tw)];
  const fromRegional = [...dictionaryEntries(from.hk), ...dictionaryEntries(from.tw)];

  const traditional = charactersOf([
    ...toTraditional.map(([, traditional]) => traditional),
    ...toSimplified.map(([traditional]) => traditional),
    ...toRegional.map(([, regional]) => regional),
    ...fromRegional.map(([regional]) => regional),
  ]);
  const simplified = charactersOf([
    ...toTraditional.map(([simplified]) => simplified),
    ...toSimplified.map(([, simplified]) => simplified),
  ]);
  const sides = new Uint8Array(HAN_END);
  for (const character of difference(traditional, simplified))
    sides[pointOf(character)] = TRADITIONAL;
  for (const character of difference(simplified, traditional))
    sides[pointOf(character)] = SIMPLIFIED;
  return sides;
});

const [NEITHER, TRADITIONAL, SIMPLIFIED] = [0, 1, 2];
/** Behind the last plane that has Han characters. */
const HAN_END = 0x40000;

const pointOf = (character: string): number => character.codePointAt(0) ?? 0;

function charactersOf(words: string[]): Set<string> {
  const characters = new Set<string>();
  for (const word of words) for (const character of word) characters.add(character);
  return characters;
}

function difference(all: Set<string>, without: Set<string>): Set<string> {
  return new Set([...all].filter((character) => !without.has(character)));
}
