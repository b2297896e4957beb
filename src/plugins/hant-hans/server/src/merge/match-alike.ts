import { matchesBefore, turnMatches, type Matches } from './matches';

/** What is as alike as this, from 0 to 1, is two versions of one text. */
const ALIKE = 0.5;
/** Beyond so many comparisons of texts, places in the list decide. */
const MOST_COMPARISONS = 20_000;

/** Matches what has no match yet, the most alike first, and among those that follow the same match. */
export const matchAlike = (options: {
  known: Readonly<Matches>;
  /** How many there are to be matched with. */
  others: number;
  score: (item: number, other: number) => number;
}): Matches => {
  const { known, others, score } = options;
  const matches = [...known];
  const taken = turnMatches(known, others);
  const [items, free] = [placesWithout(known), placesWithout(taken)];
  if (items.length * free.length > MOST_COMPARISONS) return matches;
  const before = matchesBefore(known, others);
  const candidates = items
    .flatMap((item) =>
      free.map((other) => ({
        item,
        other,
        score: score(item, other),
        isNear: before.ofItems[item] === before.ofOthers[other],
      })),
    )
    .filter((candidate) => candidate.score >= ALIKE)
    .sort((one, two) => two.score - one.score || Number(two.isNear) - Number(one.isNear));
  for (const { item, other } of candidates) {
    if (matches[item] !== undefined || taken[other] !== undefined) continue;
    matches[item] = other;
    taken[other] = item;
  }
  return matches;
};

const placesWithout = (matches: Readonly<Matches>): number[] =>
  matches.flatMap((match, place) => (match === undefined ? place : []));
