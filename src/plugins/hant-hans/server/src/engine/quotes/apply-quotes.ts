import type { UnbalancedQuote } from '../../../../shared/contracts/ambiguities';
import type { Script } from '../../../../shared/scripts';
import type { FoundTerm } from '../glossary/find-terms';
import type { Draft } from '../opencc/draft';
import { pairQuotes } from './pair-quotes';

/** Writes the target script's quotation marks into `source`; marks within terms stay. */
export const applyQuotes = (options: {
  source: Draft;
  terms: readonly FoundTerm[];
  to: Script;
}): UnbalancedQuote[] => {
  const { source, terms, to } = options;
  let next = 0;
  // Asked of rising places, so that each term is passed once.
  const isPlaced = (at: number): boolean => {
    while (next < terms.length && terms[next]!.to <= at) next += 1;
    return next < terms.length && terms[next]!.from <= at;
  };
  const { changes, unbalanced } = pairQuotes({
    units: source.units,
    length: source.length,
    to,
    isPlaced,
  });
  for (const { at, unit } of changes) source.units[at] = unit;
  return unbalanced;
};
