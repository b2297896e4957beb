/** For each item of a list the place of its match in another one, or undefined. */
export type Matches = (number | undefined)[];

/** For each of the others the place of the item that is matched with it. */
export const turnMatches = (matches: Readonly<Matches>, others: number): Matches => {
  const turned: Matches = Array.from({ length: others }, () => undefined);
  matches.forEach((other, item) => {
    if (other !== undefined) turned[other] = item;
  });
  return turned;
};

/** For each place in either list the nearest match before it, by its item; -1 where there is none. */
export const matchesBefore = (
  matches: Readonly<Matches>,
  others: number,
): { ofItems: number[]; ofOthers: number[] } => ({
  ofItems: lastBefore(matches.map((other, item) => (other === undefined ? undefined : item))),
  ofOthers: lastBefore(turnMatches(matches, others)),
});

const lastBefore = (places: Readonly<Matches>): number[] => {
  let last = -1;
  return places.map((place) => {
    const before = last;
    last = place ?? last;
    return before;
  });
};
