import type { Draft } from '../opencc/draft';
import type { CompiledGlossary } from './compile-glossary';

/** A term of the glossary that stands in a text at `[from, to)`. */
export interface FoundTerm {
  readonly from: number;
  readonly to: number;
  readonly layer: CompiledGlossary;
  /** Its text in `layer.replacements`. */
  readonly value: number;
}

export type FindTerms = (draft: Draft) => FoundTerm[];

/**
 * Finds terms from the left, the longest at each place; of terms of the same length that of the
 * narrowest layer. They do not overlap.
 *
 * @param layers widest first
 */
export const termFinder = (layers: readonly CompiledGlossary[]): FindTerms => {
  const narrowestFirst = layers.filter(({ starters }) => starters.length > 0).reverse();
  if (narrowestFirst.length === 0) return () => [];

  // A bit for each unit that some term begins with: small, because each article has a finder.
  const starts = new Int32Array(0x10000 / 32);
  for (const { starters } of narrowestFirst) {
    for (const unit of starters) starts[unit >>> 5]! |= 1 << (unit & 31);
  }

  return ({ units, length }) => {
    const terms: FoundTerm[] = [];
    for (let i = 0; i < length;) {
      const unit = units[i]!;
      const mayStart = (starts[unit >>> 5]! & (1 << (unit & 31))) !== 0;
      const term = mayStart ? longestAt(units, i, length, narrowestFirst) : null;
      if (term) terms.push(term);
      i = term ? term.to : i + 1;
    }
    return terms;
  };
};

const longestAt = (
  units: Uint16Array,
  from: number,
  length: number,
  narrowestFirst: readonly CompiledGlossary[],
): FoundTerm | null => {
  let longest: FoundTerm | null = null;
  for (const layer of narrowestFirst) {
    const value = layer.trie.match(units, from, length);
    const to = layer.trie.end;
    if (value !== 0 && (longest === null || to > longest.to)) longest = { from, to, layer, value };
  }
  return longest;
};
