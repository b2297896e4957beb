import { fenceAt, isClosingFence, type Fence } from './fences';
import { htmlBlockEndAt } from './html-blocks';
import { inlineSpans } from './inline-spans';
import { readLine, type Line } from './lines';
import { referenceTarget } from './reference-definitions';

/** `[from, to)`, in UTF-16 code units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The parts of a Markdown text that are no prose, in order, apart from one another. */
export const verbatimSpans = (markdown: string): Span[] => {
  const spans: Span[] = [];
  let fence: Fence | null = null;
  let htmlEnd: RegExp | null = null;
  let proseStart = -1;
  let isAfterBlank = true;
  let isInCode = false;
  /** How far the content of each list around the line is indented, the innermost last. */
  let lists: number[] = [];

  const endProse = (to: number) => {
    if (proseStart === -1) return;
    for (const span of inlineSpans(markdown, { from: proseStart, to })) spans.push(span);
    proseStart = -1;
  };
  const keep = ({ from, to }: Line) => {
    endProse(from);
    const last = spans.at(-1);
    if (last?.to === from) spans[spans.length - 1] = { from: last.from, to };
    else spans.push({ from, to });
  };

  for (let at = 0; at < markdown.length;) {
    const line: Line = readLine(markdown, at);
    at = line.to;
    if (fence !== null) {
      keep(line);
      if (isClosingFence(line, fence)) fence = null;
      continue;
    }
    if (htmlEnd !== null) {
      keep(line);
      if (htmlEnd.test(line.text)) htmlEnd = null;
      continue;
    }
    if (line.isBlank) {
      if (isInCode) keep(line);
      else endProse(line.from);
      isAfterBlank = true;
      continue;
    }
    if (isAfterBlank || line.itemOffset !== null)
      lists = lists.filter((offset) => offset <= line.indent);
    if (line.indent >= (lists.at(-1) ?? 0) + 4 && (isAfterBlank || isInCode)) {
      keep(line);
      isInCode = true;
      isAfterBlank = false;
      continue;
    }
    isInCode = false;
    isAfterBlank = false;
    if (line.itemOffset !== null) lists = [...lists.slice(0, DEEPEST_LIST), line.itemOffset];

    fence = fenceAt(line);
    htmlEnd = fence ? null : htmlBlockEndAt(line);
    const target = referenceTarget(line);
    if (fence !== null) {
      keep(line);
    } else if (htmlEnd !== null) {
      keep(line);
      if (htmlEnd.test(line.text)) htmlEnd = null;
    } else if (target !== null) {
      endProse(line.from);
      spans.push(target);
    } else if (proseStart === -1) {
      proseStart = line.from;
    }
  }
  endProse(markdown.length);
  return spans;
};

/** A line that opens ever deeper lists would cost their number for each line. */
const DEEPEST_LIST = 32;
