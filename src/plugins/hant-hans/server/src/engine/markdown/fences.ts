import type { Line } from './lines';

/** What opened a block of code: its mark, which at least as many of the same close. */
export interface Fence {
  readonly mark: string;
  readonly length: number;
}

/** The fence that opens at a line, in a list item or quotation, too; null for none. */
export const fenceAt = ({ text, content }: Line): Fence | null => {
  OPENING.lastIndex = content;
  const marks = OPENING.exec(text)?.[0];
  if (marks === undefined) return null;
  // The words after backticks may hold none: ```a``` is code within a line.
  if (marks.startsWith('`') && text.includes('`', content + marks.length)) return null;
  return { mark: marks.charAt(0), length: marks.length };
};

export const isClosingFence = ({ text, content }: Line, { mark, length }: Fence): boolean => {
  OPENING.lastIndex = content;
  const marks = OPENING.exec(text)?.[0] ?? '';
  return (
    marks.startsWith(mark) &&
    marks.length >= length &&
    text.slice(content + marks.length).trim() === ''
  );
};

const OPENING = /`{3,}|~{3,}/y;
