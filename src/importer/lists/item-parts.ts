import { lastItemOf } from './last-item';
import type { ElementPart, ItemStart, ListElement } from './list-reading';
import { wholeParts } from './whole-parts';

export interface ItemParts {
  items: ElementPart[][];
  /** Whether it is certain where the last one ends. */
  isClear: boolean;
}

/** An item goes on until the next begins; where the last ends is read from how the others do. */
export function itemPartsOf({
  elements,
  starts,
}: {
  elements: ListElement[];
  starts: ItemStart[];
}): ItemParts {
  const others = starts.slice(0, -1).map((start, place) => {
    const { index, textStart } = start;
    const next = starts[place + 1] ?? start;
    if (next.index === index) return [{ index, start: textStart, end: next.start }];
    return wholeParts({ elements, start, endIndex: next.index });
  });
  const last = starts.at(-1);
  if (!last) return { items: others, isClear: true };
  const beginsElement = last.start === 0 && starts.at(-2)?.index !== last.index;
  const { parts, isClear } = lastItemOf({ elements, last, others, beginsElement });
  return { items: [...others, parts], isClear };
}
