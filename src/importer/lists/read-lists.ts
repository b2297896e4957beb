import type { TextRange } from '../text-range';
import type { Finding } from '../warning';
import type { ListField } from './counted-nouns';
import { findDeclarations } from './declaration';
import { findMarkedLists } from './find-marked-lists';
import { judgeList } from './judge-list';
import type { ListElement, ListItemReading, ListReading } from './list-reading';
import { findMarkers } from './markers';
import type { NounTable } from './noun-table';
import { readRepeatedWordLists } from './repeated-word-list';
import { readSpreadWordList } from './spread-word-list';

/** A list that fills a field of the article. */
export interface PlacedList {
  /** From its declaration to the end of its last item. */
  range: TextRange;
  heading: TextRange;
  items: ListItemReading[];
}

export interface ListsReading {
  lists: Partial<Record<ListField, PlacedList>>;
  findings: Finding[];
}

/** A paragraph or a heading of the body. */
export interface BodyText {
  range: TextRange;
  isHeading: boolean;
}

/** Fills principles and action items from the paragraphs and headings of a body, in order. */
export function readLists({
  folded,
  elements,
  table,
}: {
  folded: string;
  elements: BodyText[];
  table: NounTable;
}): ListsReading {
  const lists: ListsReading['lists'] = {};
  const findings: Finding[] = [];
  const texts = elements.map((element, index) => readElement({ folded, element, index, table }));
  for (const list of outermostLists(texts)) {
    const verdict = judgeList({ list, taken: lists });
    if (verdict.kind === 'rejected') findings.push(verdict.finding);
    else {
      const { field, heading, items } = verdict;
      lists[field] = { range: list.range, heading, items };
    }
  }
  return { lists, findings };
}

function readElement({
  folded,
  element: { range, isHeading },
  index,
  table,
}: {
  folded: string;
  element: BodyText;
  index: number;
  table: NounTable;
}): ListElement {
  const text = folded.slice(range.start, range.end);
  const offset = range.start;
  const { lists, otherDeclarations } = readRepeatedWordLists({
    text,
    offset,
    declarations: findDeclarations({ text, offset, table }),
  });
  return {
    text,
    offset,
    isHeading,
    declarations: otherDeclarations,
    wordLists: lists,
    markers: findMarkers({ text, index }),
  };
}

/** Of lists within one another the outer one counts. */
function* outermostLists(elements: ListElement[]): Generator<ListReading> {
  let readUpTo = 0;
  for (const [index, { offset, text, wordLists }] of elements.entries()) {
    if (offset + text.length <= readUpTo) continue;
    const spread = readSpreadWordList({ elements, index, readUpTo });
    const marked = findMarkedLists({ elements, index, readUpTo });
    const lists = [...wordLists, ...(spread ? [spread] : []), ...marked];
    for (const list of lists.toSorted((one, other) => one.range.start - other.range.start)) {
      if (list.range.start < readUpTo) continue;
      readUpTo = list.range.end;
      yield list;
    }
  }
}
