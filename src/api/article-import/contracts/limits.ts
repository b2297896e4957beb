/** In characters: what a field of one line holds, and what one of a text. */
export const LONGEST_LINE = 255;
export const LONGEST_TEXT = 1_000_000;
