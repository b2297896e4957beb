import type { Declaration } from './declaration';
import { MAX_ELEMENTS_OF_ITEM } from './last-item';
import { findLeadingDeclaration } from './leading-declaration';
import type { ListElement } from './list-reading';
import { isNext, type Marker } from './markers';

/**
 * The markers of one style: those of `markers` from `place` on, which are all that an element has, and
 * on over the elements below for as long as one of them begins with the marker that is next.
 */
export function readSeries({
  elements,
  markers,
  place,
  declaration,
}: {
  elements: ListElement[];
  markers: Marker[];
  place: number;
  declaration: Declaration | null;
}): Marker[] {
  const end = declaration && findNextList({ elements, markers, place, count: declaration.count });
  if (end) return markers.slice(place, end);
  const series = markers.slice(place);
  const isDeclared = declaration !== null;
  for (;;) {
    const next = findNextElement({ elements, series, isDeclared });
    if (!next) return series;
    const style = series[0]?.style;
    for (const marker of next.markers) if (marker.style === style) series.push(marker);
  }
}

/**
 * A marker that begins anew within the element begins another list where this one has its `count` of
 * items, in order, and a sentence of its own declares the next. Else which is within which is unclear.
 */
function findNextList({
  elements,
  markers,
  place,
  count,
}: {
  elements: ListElement[];
  markers: Marker[];
  place: number;
  count: number;
}): number | null {
  const end = place + count;
  const [last, next] = [markers[end - 1], markers[end]];
  const element = next && elements[next.index];
  if (!element || !last || next.ordinal !== 1) return null;
  if (!isInOrder(markers.slice(place, end))) return null;
  const readUpTo = element.offset + last.textStart;
  const own = findLeadingDeclaration({
    elements,
    index: next.index,
    before: next.start,
    readUpTo,
  });
  const start = (own?.range.start ?? 0) - element.offset;
  const isNewSentence = own !== null && element.text.slice(last.textStart, start).includes('。');
  return isNewSentence ? end : null;
}

/** Whether the numbers of a list are 1, 2, 3 and so on. */
export function isInOrder(series: Marker[]): boolean {
  return series.every((marker, place) => isNext({ marker, previous: series[place - 1] }));
}

/**
 * The element that goes on with a series. Only an item of a declared list, and one that begins its
 * element, may go on over others in between, and never past a heading without a mark: numbered headings
 * that nothing declares are the sections of a story, whose lists are read for themselves.
 */
function findNextElement({
  elements,
  series,
  isDeclared,
}: {
  elements: ListElement[];
  series: Marker[];
  isDeclared: boolean;
}): ListElement | null {
  const last = series.at(-1);
  if (!last) return null;
  const isAlone = last.start === 0 && series.at(-2)?.index !== last.index;
  const reach = isDeclared && isAlone ? MAX_ELEMENTS_OF_ITEM + 1 : 1;
  for (let at = last.index + 1; at <= last.index + reach; at += 1) {
    const element = elements[at];
    const [first] = element?.markers ?? [];
    const isMarked = first?.start === 0;
    if (!element || (element.isHeading && !isMarked)) return null;
    if (isMarked && first.style === last.style) {
      return isNext({ marker: first, previous: last }) ? element : null;
    }
  }
  return null;
}
