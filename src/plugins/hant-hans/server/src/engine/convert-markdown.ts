import type { ConvertText } from './text-converter';

/**
 * Converts the prose of a Markdown text; fenced and inline code, link targets and addresses stay.
 *
 * Every alternative is bounded by its own closing character, so the cost is linear in the length.
 */
export const convertMarkdown = (markdown: string, convertText: ConvertText): string => {
  let converted = '';
  let end = 0;
  for (const match of markdown.matchAll(VERBATIM)) {
    converted += convertText(markdown.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return converted + convertText(markdown.slice(end));
};

const VERBATIM =
  /^```[^]*?^```|^~~~[^]*?^~~~|`[^`\n]*`|\]\([^)\n]*\)|<[a-z][a-z+.-]*:[^>\s]*>|https?:\/\/[!-~]+/gim;
