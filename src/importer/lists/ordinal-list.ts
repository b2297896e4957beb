import type { TextRange } from '../text-range';
import { NUMBER_CHARACTERS, parseChineseNumber } from './chinese-number';
import { clausesOf } from './clauses';
import type { Declaration } from './declaration';
import type { ListReading, ParagraphText } from './list-reading';
import { splitItem } from './split-item';

/**
 * 一是……；二是……。 in one paragraph, with the declaration that leads into it, if there is one.
 * A second 一是 is another list or one within an item: which is unclear.
 */
export function readOrdinalLists({ text, offset, declarations }: ParagraphText): ListReading[] {
  const markers = findMarkers(text);
  const first = markers[0];
  if (!first) return [];
  const declaration = findLeadingDeclaration({ text, offset, declarations, before: first.start });
  if (!declaration && markers.length < 2) return [];

  const { ranges, isLastClear } = itemRanges({ text, markers });
  const isInOrder = markers.every(({ ordinal }, index) => ordinal === index + 1);
  const noun = declaration?.noun?.noun ?? null;
  const end = ranges.at(-1)?.end ?? first.end;
  return [
    {
      range: { start: declaration?.range.start ?? offset + first.start, end: offset + end },
      declaration,
      items: ranges.map(({ start, end }) =>
        splitItem({ text: text.slice(start, end), offset: offset + start, noun }),
      ),
      isClear: isInOrder && isLastClear,
    },
  ];
}

interface Marker extends TextRange {
  ordinal: number;
}

/** 一是, 二是 … where a clause begins. */
function findMarkers(text: string): Marker[] {
  return [...text.matchAll(MARKER)].flatMap(({ 0: { length }, 1: number = '', index }) => {
    const ordinal = parseChineseNumber(number);
    return ordinal === null ? [] : [{ ordinal, start: index, end: index + length }];
  });
}

// 一 before 是 within a clause (唯一是) marks nothing.
const MARKER = new RegExp(`(?<=^|[。;,:、!?」』)—] ?)([${NUMBER_CHARACTERS}]{1,5})是`, 'g');

/**
 * An item ends where the next begins. The last ends with its sentence; where others go on for several
 * sentences and text follows, whether that text belongs to the last item is unclear.
 */
function itemRanges({ text, markers }: { text: string; markers: Marker[] }) {
  const ranges = markers.map(({ end }, index) => ({
    start: end,
    end: markers[index + 1]?.start ?? text.length,
  }));
  const others = ranges.slice(0, -1);
  const last = ranges.at(-1);
  if (!last) return { ranges, isLastClear: true };

  const sentenceEnd = last.start + firstSentenceLength(text.slice(last.start));
  const isFollowed = /[^。;!? ]/.test(text.slice(sentenceEnd));
  const areLong = others.some(({ start, end }) => {
    const item = text.slice(start, end);
    return /[^。;!? ]/.test(item.slice(firstSentenceLength(item)));
  });
  return {
    ranges: [...others, { start: last.start, end: sentenceEnd }],
    isLastClear: !(isFollowed && areLong),
  };
}

function firstSentenceLength(text: string): number {
  for (const clause of clausesOf(text)) if (clause.endsSentence) return clause.end;
  return text.length;
}

/** The last declaration of the sentence that the list completes, or that ends right before it. */
function findLeadingDeclaration({
  text,
  offset,
  declarations,
  before,
}: {
  text: string;
  offset: number;
  declarations: Declaration[];
  before: number;
}): Declaration | null {
  const lead = text.slice(0, before).trimEnd();
  const sentenceStart = offset + lead.slice(0, -1).lastIndexOf('。') + 1;
  const isInLead = ({ range }: Declaration) =>
    range.start >= sentenceStart && range.end <= offset + before;
  return declarations.findLast(isInLead) ?? null;
}
