/**
 * How alike two texts are, from 0 to 1: the Dice coefficient of their pairs of neighbouring
 * characters, each counted as often as it stands there.
 *
 * @see https://en.wikipedia.org/wiki/Dice-Sørensen_coefficient
 */
export const similarity = (one: string, other: string): number => {
  if (one === other) return 1;
  const [first, second] = [pairs(one), pairs(other)];
  const total = one.length + other.length - 2;
  if (total <= 0 || first.size === 0 || second.size === 0) return 0;
  let shared = 0;
  for (const [pair, count] of first) shared += Math.min(count, second.get(pair) ?? 0);
  return (2 * shared) / total;
};

const pairs = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
};
