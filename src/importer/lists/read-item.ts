import { looksLikeHeading } from '../body/section-heading';
import { shiftRange, trimRange, type TextRange } from '../text-range';
import type { ElementPart, ListElement, ListItemReading } from './list-reading';
import { splitItem, trimPunctuation } from './split-item';

/**
 * An item from its parts, one of each element that it stands in. A heading with paragraphs below is the
 * title, else the first clause is; what follows is the description, without the punctuation that
 * closes it. `noun`: see splitItem.
 */
export function readItem({
  elements,
  parts,
  noun,
}: {
  elements: ListElement[];
  parts: ElementPart[];
  noun: string | null;
}): ListItemReading {
  const [first, ...rest] = parts
    .map(({ index, start, end }) => textPart({ element: elements[index], start, end }))
    .filter(({ text }) => text !== '');
  if (!first) {
    const { index = 0, start = 0 } = parts[0] ?? {};
    const at = (elements[index]?.offset ?? 0) + start;
    return { title: { start: at, end: at }, description: [] };
  }
  const isHeading = rest.length > 0 && looksLikeHeading(first.text);
  const { title, description } = splitItem({ ...first, noun, isTitle: isHeading });
  const end = first.offset + first.text.length;
  const opening = description.map(({ start }) => ({ start, end }));
  if (rest.length === 0) return { title, description };
  return { title, description: withoutClosing([...opening, ...rest.map(rangeOf)], rest.at(-1)) };
}

interface TextPart {
  text: string;
  offset: number;
}

function textPart({
  element,
  start,
  end,
}: TextRange & { element: ListElement | undefined }): TextPart {
  if (!element) return { text: '', offset: 0 };
  const range = trimRange({ folded: element.text, start, end });
  return {
    text: element.text.slice(range.start, range.end),
    offset: element.offset + range.start,
  };
}

function rangeOf({ text, offset }: TextPart): TextRange {
  return { start: offset, end: offset + text.length };
}

function withoutClosing(ranges: TextRange[], last: TextPart | undefined): TextRange[] {
  if (!last) return ranges;
  const { end } = trimPunctuation({ text: last.text, start: 0, end: last.text.length });
  const closed = shiftRange({ start: 0, end }, last.offset);
  return closed.end > closed.start ? [...ranges.slice(0, -1), closed] : ranges.slice(0, -1);
}
