import { codeSpanCloser } from './code-spans';
import { htmlEnd } from './html-tags';
import { linkTargetAt } from './link-targets';
import type { Span } from './verbatim-spans';

/**
 * Code between backticks, link targets, addresses and HTML tags in `[from, to)`, in order.
 *
 * Each place is looked at once; what looks ahead from it is bounded or remembers that it found
 * nothing, so that hostile input costs no more than its length.
 */
export const inlineSpans = (markdown: string, { from, to }: Span): Span[] => {
  const text = markdown.slice(from, to);
  const spans: Span[] = [];
  const closerOf = codeSpanCloser(text);
  const closingTags = new Map<string, number>();

  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(text); match; match = MARKS.exec(text)) {
    const at = match.index;
    const mark = match[0];
    const kept = spanAt({ text, at, mark, closerOf, closingTags });
    if (!kept) continue;
    if (kept.to > kept.from) spans.push({ from: from + kept.from, to: from + kept.to });
    MARKS.lastIndex = kept.to;
  }
  return spans;
};

const spanAt = (options: {
  text: string;
  at: number;
  mark: string;
  closerOf: (from: number, length: number) => number | null;
  closingTags: Map<string, number>;
}): Span | null => {
  const { text, at, mark, closerOf, closingTags } = options;
  const after = at + mark.length;
  if (mark === '](') return linkTargetAt(text, after);
  if (mark.startsWith('\\')) return null;
  const end = mark.startsWith('`')
    ? closerOf(at, mark.length)
    : mark === '<'
      ? htmlEnd(text, at, closingTags)
      : after;
  return end === null ? null : { from: at, to: end };
};

/** An escaped mark, a run of backticks, the start of a link target, of a tag, or a bare address. */
const MARKS = /\\[!-/:-@[-`{-~]|`+|\]\(|<|https?:\/\/[!#-&*-;=?-Z\\^_a-~]+/gi;
