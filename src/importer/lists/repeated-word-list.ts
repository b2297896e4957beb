import type { TextRange } from '../text-range';
import { clausesOf, shortClausesOf, type Clause } from './clauses';
import type { Declaration } from './declaration';
import type { ListReading } from './list-reading';
import { splitItem } from './split-item';

/**
 * 「七個突出」，突出A，……；突出B，……。 — clauses that begin with the word that was counted, right
 * behind its declaration. A declaration within such a list belongs to its item.
 */
export function readRepeatedWordLists({
  text,
  offset,
  declarations,
}: {
  text: string;
  offset: number;
  declarations: Declaration[];
}): { lists: ListReading[]; otherDeclarations: Declaration[] } {
  const lists: ListReading[] = [];
  const otherDeclarations: Declaration[] = [];
  let readUpTo = offset;
  for (const [index, declaration] of declarations.entries()) {
    if (declaration.range.start < readUpTo) continue;
    const next = declarations[index + 1]?.range.start;
    const list = readListBehind({ declaration, next, text, offset });
    if (list) {
      lists.push(list);
      readUpTo = list.range.end;
    } else {
      otherDeclarations.push(declaration);
    }
  }
  return { lists, otherDeclarations };
}

function readListBehind({
  declaration,
  next,
  text,
  offset,
}: {
  declaration: Declaration;
  next: number | undefined;
  text: string;
  offset: number;
}): ListReading | null {
  // What fills no field is read up to the next declaration only, lest many such read on and on.
  const end = declaration.noun || next === undefined ? text.length : next - offset;
  const behind = text.slice(declaration.range.end - offset, end);
  const lead = /^[ ,:;。、—-]*/.exec(behind)?.[0] ?? '';
  const clauses = behind.slice(lead.length);
  if (!clauses.startsWith(declaration.counted)) return null;

  const { ranges, isClear } = itemsWithWord({ text: clauses, declaration });
  // 「一個中國」，中國…… is a mention, not a list of one.
  if (ranges.length < 2 && !declaration.noun) return null;
  const start = declaration.range.end + lead.length;
  return {
    range: { start: declaration.range.start, end: start + (ranges.at(-1)?.end ?? 0) },
    declaration,
    found: ranges.length,
    readItems: () =>
      ranges.map((range) =>
        splitItem({
          text: clauses.slice(range.start, range.end),
          offset: start + range.start,
          noun: null,
        }),
      ),
    isClear,
  };
}

/**
 * Commas part the items where semicolons and full stops part too few: 「三個突出」，突出A，突出B，突出C。 Of
 * several clauses that come to another number than was declared, who wrote them says what they are.
 */
function itemsWithWord({ text, declaration }: { text: string; declaration: Declaration }) {
  const { counted: word, count } = declaration;
  const items = clausesWithWord({ text, word, clauses: clausesOf(text) });
  if (items.ranges.length >= count) return items;
  const short = clausesWithWord({ text, word, clauses: shortClausesOf(text) });
  return short.ranges.length === count || items.ranges.length === 1 ? short : items;
}

/**
 * The list goes on until a sentence begins without the word. A clause without it, within a sentence,
 * continues the item before it; behind the last item it may as well be no part of the list.
 */
function clausesWithWord({
  text,
  word,
  clauses,
}: {
  text: string;
  word: string;
  clauses: Iterable<Clause>;
}) {
  const ranges: TextRange[] = [];
  let isClear = true;
  let isNewSentence = true;
  for (const clause of clauses) {
    const hasWord = text.startsWith(word, clause.start);
    if (!hasWord && isNewSentence) break;
    const start = hasWord ? clause.start : (ranges.pop()?.start ?? clause.start);
    ranges.push({ start, end: clause.end });
    isClear = hasWord;
    isNewSentence = clause.endsSentence;
  }
  return { ranges, isClear };
}
