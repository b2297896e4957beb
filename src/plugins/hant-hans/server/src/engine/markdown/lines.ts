/** A line of Markdown with its line break, read past the marks of quotations and list items. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isBlank: boolean;
  /** Columns of white space after the marks of quotations; a tab goes to the next multiple of 4. */
  readonly indent: number;
  /** For a list item, how far its content is indented; else null. */
  readonly itemOffset: number | null;
  /** Where in `text` the content begins, after indentation and a list item's mark. */
  readonly content: number;
}

export const readLine = (markdown: string, from: number): Line => {
  const lineBreak = markdown.indexOf('\n', from);
  const to = lineBreak === -1 ? markdown.length : lineBreak + 1;
  const text = markdown.slice(from, to);

  QUOTATION.lastIndex = 0;
  QUOTATION.test(text);
  const outer = QUOTATION.lastIndex;
  const inner = afterWhiteSpace(text, outer);
  const indent = columns(text, outer, inner);

  LIST_ITEM.lastIndex = inner;
  const item = LIST_ITEM.exec(text);
  const content = item ? afterWhiteSpace(text, LIST_ITEM.lastIndex) : inner;
  const gap = item ? columns(text, LIST_ITEM.lastIndex, content) : 0;
  const itemOffset = item ? indent + item[0].length + (gap >= 1 && gap <= 4 ? gap : 1) : null;
  return { from, to, text, isBlank: inner === text.length, indent, itemOffset, content };
};

/** `>`, each with up to three spaces before it and one after it that belongs to it. */
const QUOTATION = /(?: {0,3}> ?)*/y;

const LIST_ITEM = /(?:[-*+]|\d{1,9}[.)])(?=\s|$)/y;

const afterWhiteSpace = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return at;
};

const columns = (text: string, from: number, to: number): number => {
  let width = 0;
  for (let i = from; i < to; i += 1) width += text.charAt(i) === '\t' ? 4 - (width % 4) : 1;
  return width;
};
