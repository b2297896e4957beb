import type { Declaration } from './declaration';
import type { ListElement } from './list-reading';

/**
 * The declaration that leads into a list which begins at `before` in the element at `index`: the last
 * one of the sentence that the list completes, or that ends right before it. Where the list begins its
 * element, that sentence ends the paragraph above, or the heading above declares it. What stands before
 * `readUpTo` in the input has declared another list.
 */
export function findLeadingDeclaration({
  elements,
  index,
  before,
  readUpTo,
}: {
  elements: ListElement[];
  index: number;
  before: number;
  readUpTo: number;
}): Declaration | null {
  const element = elements[index];
  if (element && before > 0) return declarationOfLead({ elements, index, end: before, readUpTo });
  const above = elements[index - 1];
  if (!above) return null;
  return declarationOfLead({ elements, index: index - 1, end: above.text.length, readUpTo });
}

/**
 * Of the last sentence before `end`. A heading above that paragraph declares the list only where the
 * sentence takes up its noun: 「五項措施」 above, 「具體措施如下：」 below.
 */
function declarationOfLead({
  elements,
  index,
  end,
  readUpTo,
}: {
  elements: ListElement[];
  index: number;
  end: number;
  readUpTo: number;
}): Declaration | null {
  const element = elements[index];
  if (!element) return null;
  const own = lastDeclarationIn({ element, end, readUpTo });
  const above = elements[index - 1];
  if (!own && !above?.isHeading) return null;
  const start = Math.max(0, end - MAX_SENTENCE_LENGTH);
  const lead = element.text.slice(start, end).trimEnd();
  if (own && isInLastSentence({ lead, at: own.range.end - element.offset - start })) return own;
  if (!above?.isHeading || !lead.endsWith(':')) return null;
  const declaration = lastDeclarationIn({ element: above, end: above.text.length, readUpTo });
  const noun = declaration?.noun?.noun;
  return noun && isInLastSentence({ lead, at: lead.lastIndexOf(noun) }) ? declaration : null;
}

function isInLastSentence({ lead, at }: { lead: string; at: number }): boolean {
  return at >= 0 && !lead.slice(at, -1).includes('。');
}

/** By halves: a text may have as many lists as declarations. */
function lastDeclarationIn({
  element: { declarations, offset },
  end,
  readUpTo,
}: {
  element: ListElement;
  end: number;
  readUpTo: number;
}): Declaration | null {
  let [low, high] = [0, declarations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((declarations[middle]?.range.end ?? 0) <= offset + end) low = middle + 1;
    else high = middle;
  }
  const last = declarations[low - 1];
  return last && last.range.start >= readUpTo ? last : null;
}

// So that a sentence which never ends is not gone back over for each of its clauses.
const MAX_SENTENCE_LENGTH = 1000;
