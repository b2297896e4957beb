import { trimRange, type TextRange } from '../text-range';
import { offsetsOutsideQuotes } from './quote-depth';

export interface Clause extends TextRange {
  /** Whether a full stop, a question or an exclamation mark closes it, not a semicolon. */
  endsSentence: boolean;
}

/** The clauses of a folded text between semicolons and ends of sentences outside quotation marks. */
export const clausesOf = (text: string): Generator<Clause> =>
  clausesBetween({ text, marks: CLOSING });

/** Those between commas as well. */
export const shortClausesOf = (text: string): Generator<Clause> =>
  clausesBetween({ text, marks: new Set([...CLOSING, ',', '、']) });

function* clausesBetween({
  text,
  marks,
}: {
  text: string;
  marks: ReadonlySet<string>;
}): Generator<Clause> {
  let start = 0;
  const isWanted = (character: string) => marks.has(character);
  for (const offset of offsetsOutsideQuotes({ text, isWanted })) {
    const clause = trimRange({ folded: text, start, end: offset });
    if (clause.end > clause.start) {
      yield { ...clause, endsSentence: ENDS_OF_SENTENCES.has(text.charAt(offset)) };
    }
    start = offset + 1;
  }
  const rest = trimRange({ folded: text, start, end: text.length });
  if (rest.end > rest.start) yield { ...rest, endsSentence: true };
}

const ENDS_OF_SENTENCES = new Set('。!?');
const CLOSING = new Set([';', ...ENDS_OF_SENTENCES]);
