import { shiftRange, type TextRange } from '../text-range';
import { parseChineseNumber } from './chinese-number';
import type { CountedNoun } from './counted-nouns';
import { findCountedNoun, type NounTable } from './noun-table';

/** Where a text announces a list: 「七個突出」, 十大行動. */
export interface Declaration {
  /** The announcement with its quotation marks. */
  range: TextRange;
  /** The announcement without them. */
  heading: TextRange;
  count: number;
  /** What is counted, folded: 突出, 行动. */
  counted: string;
  /** Its noun, where the table has it. */
  noun: CountedNoun | null;
}

/**
 * Finds the declarations in the folded text of an element that stands at `offset` in the input.
 * Without quotation marks only a noun of the table counts: 三個月 announces nothing.
 */
export function findDeclarations({
  text,
  offset,
  table,
}: {
  text: string;
  offset: number;
  table: NounTable;
}): Declaration[] {
  const declarations: Declaration[] = [];
  table.declaration.lastIndex = 0;
  let match: RegExpExecArray | null;
  while ((match = table.declaration.exec(text))) {
    const [whole, quotedNumber, quotedCounted, bareNumber = '', bareCounted] = match;
    const count = parseChineseNumber(quotedNumber ?? bareNumber);
    const counted = quotedCounted ?? bareCounted;
    if (count === null || counted === undefined) continue;
    const range = shiftRange({ start: match.index, end: match.index + whole.length }, offset);
    const heading = quotedCounted ? { start: range.start + 1, end: range.end - 1 } : range;
    const noun = findCountedNoun({ counted, table });
    declarations.push({ range, heading, count, counted, noun });
  }
  return declarations;
}
