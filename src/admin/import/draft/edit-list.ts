import type { Keyed } from './draft';

/** The list with one of its parts changed. */
export const withPart = <Part extends Keyed>(
  list: readonly Part[],
  key: string,
  change: Partial<Part>,
): Part[] => list.map((part) => (part.key === key ? { ...part, ...change } : part));

export const withoutPart = <Part extends Keyed>(list: readonly Part[], key: string): Part[] =>
  list.filter((part) => part.key !== key);

/** The list with one of its parts moved up (-1) or down (1); as it is, at its end. */
export const withPartMoved = <Part extends Keyed>(
  list: readonly Part[],
  key: string,
  by: -1 | 1,
): readonly Part[] => {
  const from = list.findIndex((part) => part.key === key);
  const [part, other] = [list[from], list[from + by]];
  if (!part || !other) return list;
  return list.map((each) => (each === part ? other : each === other ? part : each));
};

/**
 * A key that no part of a list has, nor one of another list: problems and places are known by it.
 *
 * @param name of the list, as spans call it: `principles`
 */
export const newKey = (name: string, list: readonly Keyed[]): string => {
  const taken = new Set(list.map(({ key }) => key));
  let number = list.length + 1;
  while (taken.has(`${name}[new-${number}]`)) number += 1;
  return `${name}[new-${number}]`;
};
