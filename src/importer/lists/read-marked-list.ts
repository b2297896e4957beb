import type { Declaration } from './declaration';
import { itemPartsOf } from './item-parts';
import type { ListElement, ListReading } from './list-reading';
import { isInOrder, readSeries } from './marker-series';
import type { Marker } from './markers';
import { readItem } from './read-item';

/**
 * The list that begins with the marker at `place` of `markers`, which are those of its style in one
 * element; null where they make none.
 */
export function readMarkedList({
  elements,
  markers,
  place,
  declaration,
}: {
  elements: ListElement[];
  markers: Marker[];
  place: number;
  declaration: Declaration | null;
}): ListReading | null {
  const series = readSeries({ elements, markers, place, declaration });
  const [first] = series;
  if (!first || (!declaration && !isListOfItsOwn(series))) return null;
  const { items, isClear } = itemPartsOf({ elements, starts: series });

  const last = items.at(-1)?.at(-1);
  const noun = declaration?.noun?.noun ?? null;
  return {
    range: {
      start:
        declaration?.range.start ?? inputOffset({ elements, index: first.index, at: first.start }),
      end: last ? inputOffset({ elements, index: last.index, at: last.end }) : 0,
    },
    declaration,
    found: items.length,
    readItems: () => items.map((parts) => readItem({ elements, parts, noun })),
    isClear: isClear && isInOrder(series),
  };
}

/** Without a declaration at least 一 and 二, 首先 and 其次 make a list. */
function isListOfItsOwn([first, second]: Marker[]): boolean {
  return first?.ordinal === 1 && second !== undefined && second.ordinal <= 2;
}

function inputOffset({
  elements,
  index,
  at,
}: {
  elements: ListElement[];
  index: number;
  at: number;
}): number {
  return (elements[index]?.offset ?? 0) + at;
}
