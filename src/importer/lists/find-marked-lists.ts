import { findLeadingDeclaration } from './leading-declaration';
import type { ListElement, ListReading } from './list-reading';
import type { MarkerStyle } from './marker-styles';
import { groupByStyle, mayBegin } from './markers';
import { readMarkedList } from './read-marked-list';

/**
 * 一是……；二是……。 or 第一，……, （一）……, ① …… — the lists whose items are numbered and that begin in
 * the element at `index`, behind `readUpTo` in the input. Of styles within one another the first counts.
 */
export function findMarkedLists({
  elements,
  index,
  readUpTo,
}: {
  elements: ListElement[];
  index: number;
  readUpTo: number;
}): ListReading[] {
  const lists: ListReading[] = [];
  const { offset = 0, markers = [] } = elements[index] ?? {};
  const ofStyle = groupByStyle(markers);
  const passed = new Map<MarkerStyle, number>();
  let end = readUpTo;
  for (const marker of markers) {
    const place = passed.get(marker.style) ?? 0;
    passed.set(marker.style, place + 1);
    if (offset + marker.start < end) continue;

    const group = ofStyle.get(marker.style) ?? [];
    const before = marker.start;
    const declaration = findLeadingDeclaration({ elements, index, before, readUpTo: end });
    const isDeclared = declaration !== null;
    if (!mayBegin({ marker, next: group[place + 1], isDeclared })) continue;
    const list = readMarkedList({ elements, markers: group, place, declaration });
    if (!list) continue;
    lists.push(list);
    end = list.range.end;
  }
  return lists;
}
