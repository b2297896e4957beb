import type { Declaration } from './declaration';
import { itemPartsOf, type ItemParts } from './item-parts';
import { isHeading } from './last-item';
import type { ElementPart, ListElement, ListReading } from './list-reading';
import { readSeries, type PlacedMarker } from './marker-series';
import { isNext, type Marker } from './markers';
import { readItem } from './read-item';

/**
 * The list that begins with the first of `markers`, which are those of its style in the element at
 * `index` from there on; null where they make none.
 */
export function readMarkedList({
  elements,
  index,
  markers,
  declaration,
}: {
  elements: ListElement[];
  index: number;
  markers: Marker[];
  declaration: Declaration | null;
}): ListReading | null {
  const series = readSeries({ elements, index, markers, declaration });
  if (!declaration && !isListOfItsOwn(series)) return null;
  const parts = itemPartsOf({ elements, starts: series.map(startOf) });
  if (!declaration && areSections({ elements, parts })) return null;

  const noun = declaration?.noun?.noun ?? null;
  const items = parts.items.map((ofItem) => readItem({ elements, parts: ofItem, noun }));
  const isInOrder = series.every(({ marker }, place) =>
    isNext({ marker, previous: series[place - 1]?.marker }),
  );
  const [first] = series;
  const begin = (elements[index]?.offset ?? 0) + (first?.marker.start ?? 0);
  return {
    range: {
      start: declaration?.range.start ?? begin,
      end: endOf({ elements, parts: parts.items.at(-1) ?? [] }),
    },
    declaration,
    items,
    isClear: isInOrder && parts.isClear && items.every(({ title }) => title.end > title.start),
  };
}

/** Without a declaration at least 一 and 二, 首先 and 其次 make a list. */
function isListOfItsOwn([first, second]: PlacedMarker[]): boolean {
  return first?.marker.ordinal === 1 && second !== undefined && second.marker.ordinal <= 2;
}

/** Numbered headings that nothing declares are the sections of the story: lists may stand in them. */
function areSections({
  elements,
  parts: { items },
}: {
  elements: ListElement[];
  parts: ItemParts;
}): boolean {
  return items
    .slice(0, -1)
    .every(([part, ...below]) => part && below.length > 0 && isHeading(elements[part.index]));
}

function startOf({ index, marker: { start, end } }: PlacedMarker) {
  return { index, start, textStart: end };
}

function endOf({ elements, parts }: { elements: ListElement[]; parts: ElementPart[] }): number {
  const last = parts.at(-1);
  return last ? (elements[last.index]?.offset ?? 0) + last.end : 0;
}
