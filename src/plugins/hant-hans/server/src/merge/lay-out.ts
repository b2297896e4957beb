import type { Alignment } from './align-lists';

/** Which of the two lists stands in another order than the one that was last written. */
export type Order = 'same' | 'source-moved' | 'target-moved' | 'both-moved';

/**
 * How the order of the target differs from the source's, and whose doing that is. A target of which
 * nothing is known was put in order by a person.
 */
export const compareOrder = (rows: readonly Alignment[]): Order => {
  // What stands in one list only is in no order to the other's, however it was moved before.
  const shared = rows.filter(({ source, target }) => source !== undefined && target !== undefined);
  if (isAscending(inOrderOf('source', shared).flatMap(({ target }) => target ?? []))) return 'same';
  const [source, target] = (['source', 'target'] as const).map((list) =>
    isAscending(inOrderOf(list, shared).flatMap(({ base }) => base ?? [])),
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
  const isLaidOut = new Set(laidOut);
  const following = new Map<Row | undefined, Row[]>();
  let previous: Row | undefined;
  for (const row of inOrderOf(second, rows)) {
    if (isLaidOut.has(row)) previous = row;
    else if (following.has(previous)) following.get(previous)?.push(row);
    else following.set(previous, [row]);
  }
  const followedBy = (row: Row | undefined) => following.get(row) ?? [];
  return [...followedBy(undefined), ...laidOut.flatMap((row) => [row, ...followedBy(row)])];
};

const inOrderOf = <Row extends Alignment>(list: List, rows: readonly Row[]): Row[] =>
  rows
    .filter((row) => row[list] !== undefined)
    .sort((one, other) => (one[list] ?? 0) - (other[list] ?? 0));

const isAscending = (places: readonly number[]): boolean =>
  places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
