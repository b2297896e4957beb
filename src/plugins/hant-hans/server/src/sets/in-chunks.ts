/** A statement of PostgreSQL takes 65,535 values at most. */
const MOST_VALUES = 60_000;

/** Cuts a list so that no statement is given more values than it takes. */
export function* inChunks<Item>(
  list: readonly Item[],
  valuesOf: (item: Item) => number,
): Generator<Item[]> {
  const widest = list.reduce((most, item) => Math.max(most, valuesOf(item)), 1);
  const size = Math.max(1, Math.floor(MOST_VALUES / widest));
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}
