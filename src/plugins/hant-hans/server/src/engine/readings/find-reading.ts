import type { Draft } from '../opencc/draft';
import { gatherTexts, type Replacements } from '../opencc/stage';
import { UnitTrie } from '../trie/unit-trie';
import { FORBIDDEN } from './forbidden-or-inexact';
import { SURNAME_NING } from './ning';
import type { Reading } from './reading';
import { SURNAMES } from './surnames';

const READINGS: readonly Reading[] = [FORBIDDEN, ...SURNAMES, ...SURNAME_NING];

const trie = new UnitTrie();
READINGS.forEach(({ text }, index) => trie.add(text, index + 1));

/**
 * The reading that holds at `start`, or 0. A phrase that is longer, up to `phraseEnd`, counts before
 * it. Called at many places of a text: no object is made for the arguments or the answer.
 */
export const findReading = (input: Draft, start: number, to: number, phraseEnd: number): number => {
  const value = trie.match(input.units, start, to);
  if (value === 0 || trie.end < phraseEnd) return 0;
  return READINGS[value - 1]!.holds(input, start, trie.end) ? value : 0;
};

/** In units. */
export const lengthOfReading = (value: number): number => READINGS[value - 1]!.text.length;

/** What each becomes. */
export const readingOutcomes: Replacements = gatherTexts(READINGS.map(({ becomes }) => becomes));

/** The units that they begin with. */
export const readingStarts: readonly number[] = READINGS.map(({ text }) => text.charCodeAt(0));
