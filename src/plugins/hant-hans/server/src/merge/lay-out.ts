import type { Alignment } from './align-lists';

/** Which of the two lists stands in another order than the one that was last written. */
export type Order = 'same' | 'source-moved' | 'target-moved' | 'both-moved';

/**
 * How the order of the target differs from the source's, and whose doing that is. A target of which
 * nothing is known was put in order by a person.
 */
export const compareOrder = (rows: readonly Alignment[]): Order => {
  const pairs = inOrderOf('source', rows).flatMap(({ target }) => target ?? []);
  if (isAscending(pairs)) return 'same';
  const [source, target] = (['source', 'target'] as const).map((list) =>
    isAscending(inOrderOf(list, rows).flatMap(({ base }) => base ?? [])),
  );
  if (source) return 'target-moved';
  return target ? 'source-moved' : 'both-moved';
};

type List = keyof Alignment;

/**
 * The rows of two lists in the order of the first. What stands only in the second follows what it
 * followed there.
 */
export const inOrder = <Row extends Alignment>(
  [first, second]: readonly [List, List],
  rows: readonly Row[],
): Row[] => {
  const laidOut = inOrderOf(first, rows);
  let previous: Row | undefined;
  for (const row of inOrderOf(second, rows)) {
    if (!laidOut.includes(row)) {
      laidOut.splice(previous ? laidOut.indexOf(previous) + 1 : 0, 0, row);
    }
    previous = row;
  }
  return laidOut;
};

const inOrderOf = <Row extends Alignment>(list: List, rows: readonly Row[]): Row[] =>
  rows
    .filter((row) => row[list] !== undefined)
    .sort((one, other) => (one[list] ?? 0) - (other[list] ?? 0));

const isAscending = (places: readonly number[]): boolean =>
  places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
