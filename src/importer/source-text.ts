import { foldForMatching } from './fold';
import { ImportError } from './import-error';
import { trimRange, type TextRange } from './text-range';

/** The input beside its folded form, and its lines that are not blank, without the blanks at their ends. */
export interface SourceText {
  content: string;
  folded: string;
  lines: Line[];
}

export interface Line extends TextRange {
  folded: string;
}

export function readSourceText(content: unknown): SourceText {
  if (typeof content !== 'string') throw new ImportError('not-text');
  const folded = foldForMatching(content);
  const lines = splitLines(folded);
  if (lines.length === 0) throw new ImportError('empty');
  return { content, folded, lines };
}

function splitLines(folded: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of folded.split('\n')) {
    const line = trimRange({ folded, start, end: start + text.length });
    if (line.end > line.start) lines.push({ ...line, folded: folded.slice(line.start, line.end) });
    start += text.length + 1;
  }
  return lines;
}
