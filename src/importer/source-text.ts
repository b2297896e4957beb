import { foldForMatching } from './fold';
import { ImportError } from './import-error';
import type { LineMark, Link, SourceDocument } from './inputs/source-document';
import { trimRange, type TextRange } from './text-range';

/** The input beside its folded form, and its lines that are not blank, without the blanks at their ends. */
export interface SourceText {
  content: string;
  folded: string;
  lines: Line[];
  links: readonly Link[];
}

export interface Line extends TextRange {
  folded: string;
  /** What the document itself says of the line; of a text, nothing. */
  mark: LineMark | null;
}

/** @throws {ImportError} `empty` */
export function readSourceText({ text, marks, links }: SourceDocument): SourceText {
  const folded = foldForMatching(text);
  const lines = splitLines({ folded, marks });
  if (lines.length === 0) throw new ImportError('empty');
  return { content: text, folded, lines, links };
}

function splitLines({ folded, marks }: { folded: string; marks: SourceDocument['marks'] }): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const [index, text] of folded.split('\n').entries()) {
    const range = trimRange({ folded, start, end: start + text.length });
    if (range.end > range.start) lines.push(lineAt({ folded, range, mark: marks.get(index) }));
    start += text.length + 1;
  }
  return lines;
}

/** A stretch of the input as a line of its own. */
export function lineAt({
  folded,
  range: { start, end },
  mark = null,
}: {
  folded: string;
  range: TextRange;
  mark?: LineMark | null;
}): Line {
  return { start, end, folded: folded.slice(start, end), mark };
}
