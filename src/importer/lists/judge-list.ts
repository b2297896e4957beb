import type { TextRange } from '../text-range';
import type { Finding } from '../warning';
import type { ListField } from './counted-nouns';
import type { ListItemReading, ListReading } from './list-reading';

export type ListVerdict =
  | { kind: 'placed'; field: ListField; heading: TextRange; items: ListItemReading[] }
  | { kind: 'rejected'; finding: Finding };

/**
 * A list fills a field only where nothing about it is a guess: its noun is known, its number is the
 * one declared, its items are clear and no list filled the field before.
 */
export function judgeList({
  list: { range, declaration, found, readItems, isClear },
  taken,
}: {
  list: ListReading;
  taken: Partial<Record<ListField, unknown>>;
}): ListVerdict {
  const isDeclared = declaration !== null;
  const span = declaration?.heading ?? { start: range.start, end: range.end };
  if (!declaration?.noun) {
    return rejected({ code: 'unclassified-list', span, details: { isDeclared, found } });
  }
  const { count: declared, heading } = declaration;
  const { field } = declaration.noun;
  if (declared !== found) {
    return rejected({ code: 'list-count-mismatch', span, details: { declared, found } });
  }
  const unclear = { code: 'unclear-list', span, details: { isDeclared } } as const;
  if (!isClear) return rejected(unclear);
  if (taken[field]) return rejected({ code: 'second-list', span, details: {} });
  const items = readItems();
  return items.every(hasTitle) ? { kind: 'placed', field, heading, items } : rejected(unclear);
}

function rejected(finding: Finding): ListVerdict {
  return { kind: 'rejected', finding };
}

/** What is longer than a line of text is no title. */
function hasTitle({ title }: ListItemReading): boolean {
  const length = title.end - title.start;
  return length > 0 && length <= MAX_TITLE_LENGTH;
}

const MAX_TITLE_LENGTH = 120;
