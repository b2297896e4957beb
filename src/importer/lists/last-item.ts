import { looksLikeHeading } from '../body/section-heading';
import { clausesOf } from './clauses';
import type { ElementPart, ItemStart, ListElement } from './list-reading';
import { wholeParts } from './whole-parts';

interface LastItem {
  elements: ListElement[];
  last: ItemStart;
  others: ElementPart[][];
}

interface LastItemReading {
  parts: ElementPart[];
  /** Whether it is certain where it ends. */
  isClear: boolean;
}

/** The last item of a list, whose end no next one marks. */
export function lastItemOf({
  beginsElement,
  ...item
}: LastItem & { beginsElement: boolean }): LastItemReading {
  const isWhole = beginsElement && item.others.length > 0;
  const { parts, isClear } = isWhole ? lastOverElements(item) : lastWithinElement(item);
  const end = parts.at(-1);
  const text = end && item.elements[end.index]?.text.slice(end.start, end.end).trimEnd();
  return { parts, isClear: isClear && text?.endsWith(':') !== true };
}

/**
 * Within an element the last item ends with its sentence; where others go on for several sentences and
 * text follows, whether that text belongs to the last item is unclear.
 */
function lastWithinElement({ elements, last, others }: LastItem): LastItemReading {
  const { index, textStart: start } = last;
  const text = elements[index]?.text ?? '';
  const end = start + firstSentenceLength(text.slice(start));
  const isFollowed = TEXT.test(text.slice(end));
  const isClear = !isFollowed || !others.some((parts) => isLong({ elements, parts }));
  return { parts: [{ index, start, end }], isClear };
}

function isLong({ elements, parts }: { elements: ListElement[]; parts: ElementPart[] }): boolean {
  const [part] = parts;
  const text = (part && elements[part.index]?.text.slice(part.start, part.end)) ?? '';
  return parts.length > 1 || TEXT.test(text.slice(firstSentenceLength(text)));
}

/**
 * An item that begins its element has all of it, and as many elements below as each of the others has:
 * none, or one. Where that tells too little it has those down to the next heading, if the items are
 * headings too; else what follows may as well be the story's.
 */
function lastOverElements({ elements, last, others }: LastItem): LastItemReading {
  const sizes = others.map((parts) => parts.length - 1);
  const { count, areMarked, isBounded } = countBelow({ elements, index: last.index });
  const take = (below: number, isClear = true) => ({
    parts: wholeParts({ elements, start: last, endIndex: last.index + 1 + below }),
    isClear,
  });
  if (sizes.every((size) => size === 0)) return take(0);
  const areOne = sizes.every((size) => size === 1);
  if (areOne && (sizes.length > 1 || count <= 1)) return take(Math.min(1, count));
  const isOne = count === 1 && !sizes.includes(0);
  if (isOne || areMarked) return take(count);
  const areHeadings = others.every(([part]) => part && isHeading(elements[part.index]));
  return take(count, areHeadings && isHeading(elements[last.index]) && isBounded);
}

/** The elements below an item, down to a heading without a mark: all that may be the item's. */
function countBelow({ elements, index }: { elements: ListElement[]; index: number }) {
  const below = elements.slice(index + 1, index + 1 + MAX_ELEMENTS_OF_ITEM);
  const heading = below.findIndex((element) => element.isHeading && !isMarked(element));
  const ofItem = heading === -1 ? below : below.slice(0, heading);
  return {
    count: ofItem.length,
    areMarked: ofItem.every(isMarked),
    isBounded: heading !== -1,
  };
}

/** Beyond that it is no item, and the search for its end would not be linear. */
export const MAX_ELEMENTS_OF_ITEM = 50;

export function isHeading(element: ListElement | undefined): boolean {
  return element !== undefined && (element.isHeading || looksLikeHeading(element.text));
}

function isMarked({ markers }: ListElement): boolean {
  return markers[0]?.start === 0;
}

function firstSentenceLength(text: string): number {
  for (const clause of clausesOf(text)) if (clause.endsSentence) return clause.end;
  return text.length;
}

const TEXT = /[^。;!? ]/;
