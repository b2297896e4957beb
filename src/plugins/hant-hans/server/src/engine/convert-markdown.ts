import { verbatimSpans } from './markdown/verbatim-spans';
import type { ProseConverter } from './prose-converter';

/**
 * Converts the prose of a Markdown text (CommonMark): paragraphs, headings, lists, tables, link
 * texts, image descriptions and link titles. Code in fences, indented or between backticks, link
 * targets, addresses and HTML tags stay. The cost is linear in the length.
 *
 * Each stretch of prose is converted by itself: neither phrases nor quotation marks run over code
 * or a link's target.
 */
export const convertMarkdown = (markdown: string, convert: ProseConverter['convert']): string => {
  const parts: string[] = [];
  let end = 0;
  for (const { from, to } of verbatimSpans(markdown)) {
    if (from > end) parts.push(convert(markdown.slice(end, from)));
    parts.push(markdown.slice(from, to));
    end = to;
  }
  if (end < markdown.length) parts.push(convert(markdown.slice(end)));
  return parts.join('');
};
