import type { Hash } from './hash';
import { matchesBefore, turnMatches, type Matches } from './matches';

interface Lists {
  /** Those without a hash are not matched. */
  readonly items: readonly (Hash | null | undefined)[];
  readonly others: readonly (Hash | null | undefined)[];
  /** What is matched already, and stays so. */
  readonly known: Readonly<Matches>;
}

/**
 * Matches the items of two lists that have the same hash: first those that both lists begin or end
 * with; then those that stand once in each, wherever that is; then those beside a match; then those
 * that follow the same match; at last those that are left. Items that are equal to others, such as
 * blank paragraphs, are thus told apart by what stands around them, and an order that nobody
 * changed is not seen as changed.
 *
 * Takes time in proportion to the lengths of the lists.
 *
 * @see Paul Heckel, “A technique for isolating differences between files”, CACM 21 (1978) 264–268
 */
export const matchEqual = ({ items, others, known }: Lists): Matches => {
  // What cannot be matched does not part its neighbours.
  const places = placesOfUse(items, known);
  const otherPlaces = placesOfUse(others, turnMatches(known, others.length));
  const ranks = new Map(otherPlaces.map((place, rank) => [place, rank]));
  const found = matchAll({
    items: places.map((place) => items[place]),
    others: otherPlaces.map((place) => others[place]),
    known: places.map((place) => ranks.get(known[place] ?? -1)),
  });
  const matches = [...known];
  found.forEach((other, rank) => {
    if (other !== undefined) matches[places[rank] ?? -1] = otherPlaces[other];
  });
  return matches;
};

const placesOfUse = (hashes: Lists['items'], matches: Readonly<Matches>): number[] =>
  hashes.flatMap((hash, place) =>
    typeof hash === 'string' || matches[place] !== undefined ? place : [],
  );

const matchAll = (lists: Lists): Matches => {
  const ends = matchNeighbours(lists);
  const unique = matchByKey({ ...lists, known: ends }, { onlyUnique: true });
  const beside = matchNeighbours({ ...lists, known: unique });
  const before = matchesBefore(beside, lists.others.length);
  const between = matchByKey(
    {
      items: lists.items.map((hash, item) => hash && `${hash} ${before.ofItems[item]}`),
      others: lists.others.map((hash, other) => hash && `${hash} ${before.ofOthers[other]}`),
      known: beside,
    },
    { onlyUnique: false },
  );
  return matchByKey({ ...lists, known: between }, { onlyUnique: false });
};

/** Matches what has no match yet, the first of a key with the first of the same key. */
const matchByKey = (
  { items, others, known }: Lists,
  { onlyUnique }: { onlyUnique: boolean },
): Matches => {
  const matches = [...known];
  const places = placesOf(others, turnMatches(known, others.length));
  for (const [key, open] of placesOf(items, known)) {
    const free = places.get(key) ?? [];
    if (onlyUnique && (open.length > 1 || free.length > 1)) continue;
    open.slice(0, free.length).forEach((item, index) => {
      matches[item] = free[index];
    });
  }
  return matches;
};

/** The places of each key that have no match. */
const placesOf = (keys: Lists['items'], matches: Readonly<Matches>): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  keys.forEach((key, place) => {
    if (typeof key !== 'string' || matches[place] !== undefined) return;
    const before = places.get(key);
    if (before) before.push(place);
    else places.set(key, [place]);
  });
  return places;
};

/** Matches what follows a match in both lists, or the start of both, and then what precedes one. */
const matchNeighbours = ({ items, others, known }: Lists): Matches => {
  const matches = [...known];
  const taken = turnMatches(known, others.length);
  const match = (item: number, other: number): void => {
    const hash = items[item];
    if (typeof hash !== 'string' || hash !== others[other]) return;
    if (matches[item] !== undefined || taken[other] !== undefined) return;
    matches[item] = other;
    taken[other] = item;
  };
  for (let item = 0; item < items.length; item += 1) {
    const previous = item === 0 ? -1 : matches[item - 1];
    if (previous !== undefined) match(item, previous + 1);
  }
  for (let item = items.length - 1; item >= 0; item -= 1) {
    const next = item === items.length - 1 ? others.length : matches[item + 1];
    if (next !== undefined) match(item, next - 1);
  }
  return matches;
};
