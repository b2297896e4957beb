import type { ElementPart, ItemStart, ListElement } from './list-reading';

/** The item's element from its mark on and those below it, up to the one at `endIndex`. */
export function wholeParts({
  elements,
  start: { index, textStart },
  endIndex,
}: {
  elements: ListElement[];
  start: ItemStart;
  endIndex: number;
}): ElementPart[] {
  return elements.slice(index, endIndex).map(({ text }, place) => ({
    index: index + place,
    start: place === 0 ? textStart : 0,
    end: text.length,
  }));
}
