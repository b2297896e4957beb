import { gatherTexts, type Replacements } from '../opencc/stage';
import { UnitTrie } from '../trie/unit-trie';
import type { Script } from '../../../../shared/scripts';

/** The same name or term in both scripts; both alike where it stays as it is. */
export interface GlossaryEntry {
  readonly hant: string;
  readonly hans: string;
}

export interface Direction {
  readonly from: Script;
  readonly to: Script;
}

/** One layer of a glossary, compiled for one direction; many converters may share it. */
export interface CompiledGlossary {
  readonly direction: Direction;
  readonly trie: UnitTrie;
  readonly replacements: Replacements;
  /** The units that terms begin with. */
  readonly starters: readonly number[];
}

/**
 * Compiles one layer (everywhere, a topic, one article). Compile it once and pass it to every
 * converter that it applies to.
 *
 * A term that stands in the text in the target script already stays as well, so that converting
 * twice is the same as once: 李兆乾 and 范長江 are safe in either. Of two entries for the same term
 * the later counts; an entry with an empty side is ignored.
 */
export const compileGlossary = (
  entries: readonly GlossaryEntry[],
  direction: Direction,
): CompiledGlossary => {
  const outcomes = new Map<string, string>();
  const terms = entries.filter(({ hant, hans }) => hant !== '' && hans !== '');
  for (const { hant, hans } of terms) {
    const target = direction.to === 'zh-Hant' ? hant : hans;
    outcomes.set(target, target);
  }
  for (const { hant, hans } of terms) {
    if (direction.to === 'zh-Hant') outcomes.set(hans, hant);
    else outcomes.set(hant, hans);
  }
  const trie = new UnitTrie();
  [...outcomes.keys()].forEach((term, index) => trie.add(term, index + 1));
  return {
    direction,
    trie,
    replacements: gatherTexts([...outcomes.values()]),
    starters: [...new Set(Array.from(outcomes.keys(), (term) => term.charCodeAt(0)))],
  };
};
