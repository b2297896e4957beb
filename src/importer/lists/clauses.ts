import { trimRange, type TextRange } from '../text-range';
import { offsetsOutsideQuotes } from './quote-depth';

export interface Clause extends TextRange {
  /** Whether a full stop, a question or an exclamation mark closes it, not a semicolon. */
  endsSentence: boolean;
}

/** The clauses of a folded text between semicolons and ends of sentences outside quotation marks. */
export function* clausesOf(text: string): Generator<Clause> {
  let start = 0;
  for (const offset of offsetsOutsideQuotes({ text, isWanted: isTerminator })) {
    const clause = trimRange({ folded: text, start, end: offset });
    if (clause.end > clause.start) yield { ...clause, endsSentence: text.charAt(offset) !== ';' };
    start = offset + 1;
  }
  const rest = trimRange({ folded: text, start, end: text.length });
  if (rest.end > rest.start) yield { ...rest, endsSentence: true };
}

function isTerminator(character: string): boolean {
  return character === ';' || character === '。' || character === '!' || character === '?';
}
