/** A stretch of the source: UTF-16 offsets, `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text into pages that a browser shows at once without effort: between lines where it can, and
 * never within a character.
 *
 * @param size of a page, in UTF-16 units; a line that is longer is cut
 * @returns at least one page; together they are the text
 */
export const sourcePages = (text: string, size: number): Range[] => {
  const pages: Range[] = [];
  let start = 0;
  while (text.length - start > size) {
    const end = endOfPage(text, { start, most: start + size });
    pages.push({ start, end });
    start = end;
  }
  return [...pages, { start, end: text.length }];
};

const endOfPage = (text: string, { start, most }: { start: number; most: number }): number => {
  const line = text.lastIndexOf('\n', most - 1);
  // A line that begins far up the page would leave most of it empty.
  if (line >= start + (most - start) / 2) return line + 1;
  return isWithinCharacter(text, most) ? most - 1 : most;
};

const isWithinCharacter = (text: string, offset: number): boolean => {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
};

/** The number of the page, from 0, that an offset stands on. */
export const pageAt = (pages: readonly Range[], offset: number): number =>
  Math.max(
    pages.findIndex(({ end }) => offset < end),
    offset < (pages.at(-1)?.end ?? 0) ? 0 : pages.length - 1,
  );
