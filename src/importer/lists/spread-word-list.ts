import type { Declaration } from './declaration';
import { itemPartsOf } from './item-parts';
import { isHeading } from './last-item';
import { findLeadingDeclaration } from './leading-declaration';
import type { ItemStart, ListElement, ListReading } from './list-reading';
import { readItem } from './read-item';

/**
 * 「三個堅持」 at the end of the element at `index` or in it, if it is a heading, and elements below
 * that begin with the word: each an item, or the heading of one with a paragraph below it.
 */
export function readSpreadWordList({
  elements,
  index,
  readUpTo,
}: {
  elements: ListElement[];
  index: number;
  readUpTo: number;
}): ListReading | null {
  const declaration = findLeadingDeclaration({ elements, index: index + 1, before: 0, readUpTo });
  if (!declaration) return null;
  const starts = findStarts({ elements, index: index + 1, word: declaration.counted });
  if (starts.length < 2) return null;
  const parts = itemPartsOf({ elements, starts });
  const end = parts.items.at(-1)?.at(-1);
  return {
    range: {
      start: declaration.range.start,
      end: end ? (elements[end.index]?.offset ?? 0) + end.end : declaration.range.end,
    },
    declaration,
    found: starts.length,
    readItems: () => parts.items.map((ofItem) => readItem({ elements, parts: ofItem, noun: null })),
    isClear: parts.isClear,
  };
}

function findStarts({
  elements,
  index,
  word,
}: {
  elements: ListElement[];
  index: number;
  word: Declaration['counted'];
}): ItemStart[] {
  const starts: ItemStart[] = [];
  for (let at = index; elements[at]?.text.startsWith(word);) {
    starts.push({ index: at, start: 0, textStart: 0 });
    const isOverParagraph =
      isHeading(elements[at]) && elements[at + 2]?.text.startsWith(word) === true;
    at += isOverParagraph && !elements[at + 1]?.text.startsWith(word) ? 2 : 1;
  }
  return starts;
}
