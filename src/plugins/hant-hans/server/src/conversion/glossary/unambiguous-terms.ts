import type { Script } from '../../../../shared/scripts';

/** A text in both scripts. */
export interface Term {
  readonly hant: string;
  readonly hans: string;
}

/**
 * Terms without those that read the same in the script that is converted from and mean different
 * things: of two people, 於文靜 and 于文靜, who are both 于文静, it cannot be told who is meant.
 */
export const unambiguousTerms = <Some extends Term>(terms: readonly Some[], to: Script): Some[] => {
  const [source, target] =
    to === 'zh-Hans' ? (['hant', 'hans'] as const) : (['hans', 'hant'] as const);
  const meanings = new Map<string, Set<string>>();
  for (const term of terms) {
    meanings.set(term[source], (meanings.get(term[source]) ?? new Set()).add(term[target]));
  }
  return terms.filter((term) => meanings.get(term[source])?.size === 1);
};
