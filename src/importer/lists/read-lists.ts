import type { TextRange } from '../text-range';
import type { Finding } from '../warning';
import type { ListField } from './counted-nouns';
import { findDeclarations } from './declaration';
import { judgeList } from './judge-list';
import type { ListItemReading, ListReading, ParagraphText } from './list-reading';
import { readOrdinalLists } from './ordinal-list';
import { readRepeatedWordLists } from './repeated-word-list';

/** A list that fills a field of the article, and the paragraph whose words it is. */
export interface PlacedList {
  heading: TextRange;
  items: ListItemReading[];
  paragraph: TextRange;
}

export interface ListsReading {
  lists: Partial<Record<ListField, PlacedList>>;
  findings: Finding[];
}

/** Fills principles and action items from the paragraphs; what does not fit is a warning. */
export function readLists({
  folded,
  paragraphs,
}: {
  folded: string;
  paragraphs: TextRange[];
}): ListsReading {
  const lists: ListsReading['lists'] = {};
  const findings: Finding[] = [];
  for (const paragraph of paragraphs) {
    const text = folded.slice(paragraph.start, paragraph.end);
    for (const list of findLists({ text, offset: paragraph.start })) {
      const verdict = judgeList({ list, taken: lists });
      if (verdict.kind === 'rejected') findings.push(verdict.finding);
      else lists[verdict.field] = { heading: verdict.heading, items: list.items, paragraph };
    }
  }
  return { lists, findings };
}

function findLists(paragraph: Omit<ParagraphText, 'declarations'>): ListReading[] {
  const declarations = findDeclarations(paragraph);
  const { lists, otherDeclarations } = readRepeatedWordLists({ ...paragraph, declarations });
  const ordinalLists = readOrdinalLists({ ...paragraph, declarations: otherDeclarations });
  return outermost([...lists, ...ordinalLists]);
}

/** Of lists within one another the outer one counts. */
function outermost(lists: ListReading[]): ListReading[] {
  let readUpTo = 0;
  return lists
    .toSorted((one, other) => one.range.start - other.range.start)
    .filter(({ range }) => {
      if (range.start < readUpTo) return false;
      readUpTo = range.end;
      return true;
    });
}
