import type { HeadLine } from '../head-line';
import { readFrontMatterLine } from './front-matter-line';

/** Markdown in two: what its front matter says of the story, line by line, and the story. */
export interface PartedMarkdown {
  head: HeadLine[];
  story: string;
}

/**
 * Parts Markdown from its front matter: `---` in the first line, lines of `key: value`, `---`. All of its
 * lines stand in `head`, those of its ends too. Two rules with anything else between them are none.
 */
export function partFrontMatter(text: string): PartedMarkdown {
  const head: HeadLine[] = [];
  let list: string | null = null;
  for (const { line, end } of linesOf(text)) {
    const isEnd = END.test(head.length === 0 ? line.replace(/^\ufeff/, '') : line);
    if (isEnd || head.length === 0) {
      if (!isEnd) break;
      head.push(unread(line));
      // An end right behind the other holds nothing.
      if (head.length === 2) break;
      if (head.length > 2) return { head, story: text.slice(end) };
    } else {
      const read = readFrontMatterLine({ line, list });
      // Behind a rule stands a blank line, and then the story goes on.
      if (!read || (head.length === 1 && line.trim() === '')) break;
      head.push(read.said);
      list = read.list;
    }
  }
  return { head: [], story: text };
}

const END = /^---[ \t]*$/;
const unread = (text: string): HeadLine => ({
  text,
  name: 'other',
  value: { start: 0, end: text.length },
});

/** One after the other, so that of a text without front matter no more is read than its beginning. */
function* linesOf(text: string): Generator<{ line: string; end: number }> {
  // Whatever ends a line for the reader of stories.
  const lineEnd = /\r\n|[\n\r\v\f\u2028\u2029]/g;
  let start = 0;
  for (let match = lineEnd.exec(text); match; match = lineEnd.exec(text)) {
    yield { line: text.slice(start, match.index), end: lineEnd.lastIndex };
    start = lineEnd.lastIndex;
  }
  yield { line: text.slice(start), end: text.length };
}
