import type { Fact } from './facts';

/**
 * What is said in one of two texts and not in the other, as it stands there; undefined where both say
 * the same.
 *
 * A numeral that may be part of a word counts only beside another one that differs: 一起 that became
 * 共同 is no number that changed, 兩個 that became 一个 is.
 */
export const compareFacts = (
  source: readonly Fact[],
  target: readonly Fact[],
): { source: string[]; target: string[] } | undefined => {
  const [left, right] = [without(source, target), without(target, source)];
  const isSure = [...left, ...right].some(({ isPerhapsWord }) => !isPerhapsWord);
  if (!isSure && (left.length === 0 || right.length === 0)) return undefined;
  return { source: left.map(textOf), target: right.map(textOf) };
};

/** The facts that are there more often than in the other list. */
const without = (facts: readonly Fact[], others: readonly Fact[]): Fact[] => {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return facts.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
};

const textOf = ({ text }: Fact): string => text;
