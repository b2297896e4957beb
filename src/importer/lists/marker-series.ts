import type { Declaration } from './declaration';
import { MAX_ELEMENTS_OF_ITEM } from './last-item';
import { findLeadingDeclaration } from './leading-declaration';
import type { ListElement } from './list-reading';
import { isNext, type Marker } from './markers';

/** A marker and the place of its element in the body. */
export interface PlacedMarker {
  index: number;
  marker: Marker;
}

/**
 * The markers of one style from the first of `markers`, those of one element, and on over the elements
 * below for as long as one of them begins with the marker that is next.
 */
export function readSeries({
  elements,
  index,
  markers,
  declaration,
}: {
  elements: ListElement[];
  index: number;
  markers: Marker[];
  declaration: Declaration | null;
}): PlacedMarker[] {
  const own = cutAtNextList({ elements, index, markers, declaration });
  const series = own.map((marker) => ({ index, marker }));
  if (own.length < markers.length) return series;
  for (;;) {
    const next = findNextElement({ elements, series });
    if (next === null) return series;
    const style = series[0]?.marker.style;
    for (const marker of elements[next]?.markers ?? []) {
      if (marker.style === style) series.push({ index: next, marker });
    }
  }
}

/**
 * A marker that begins anew within the element begins another list where this one has as many items as
 * declared, in order, and a sentence of its own declares the next. Else which is within which is unclear.
 */
function cutAtNextList({
  elements,
  index,
  markers,
  declaration,
}: {
  elements: ListElement[];
  index: number;
  markers: Marker[];
  declaration: Declaration | null;
}): Marker[] {
  const end = markers.findIndex(
    (marker, place) => !isNext({ marker, previous: markers[place - 1] }),
  );
  const element = elements[index];
  const [last, next] = [markers[end - 1], markers[end]];
  if (!element || !last || next?.ordinal !== 1 || declaration?.count !== end) return markers;
  const readUpTo = element.offset + last.end;
  const own = findLeadingDeclaration({ elements, index, before: next.start, readUpTo });
  const start = (own?.range.start ?? 0) - element.offset;
  const isNewSentence = own !== null && element.text.slice(last.end, start).includes('。');
  return isNewSentence ? markers.slice(0, end) : markers;
}

/**
 * The element that goes on with a series. Only an item that begins its element may go on over others in
 * between, and never past a heading without a mark.
 */
function findNextElement({
  elements,
  series,
}: {
  elements: ListElement[];
  series: PlacedMarker[];
}): number | null {
  const last = series.at(-1);
  if (!last) return null;
  const isAlone = last.marker.start === 0 && series.at(-2)?.index !== last.index;
  const reach = isAlone ? MAX_ELEMENTS_OF_ITEM + 1 : 1;
  for (let at = last.index + 1; at <= last.index + reach; at += 1) {
    const element = elements[at];
    const [first] = element?.markers ?? [];
    const isMarked = first?.start === 0;
    if (!element || (element.isHeading && !isMarked)) return null;
    if (isMarked && first.style === last.marker.style) {
      return isNext({ marker: first, previous: last.marker }) ? at : null;
    }
  }
  return null;
}
