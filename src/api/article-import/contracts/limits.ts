/** In characters: what a field of one line holds, and what one of a text. */
export const LONGEST_LINE = 255;
export const LONGEST_TEXT = 1_000_000;
/** Chinese in an address is written with nine characters for one: 26 of them, and 255 are not enough. */
export const LONGEST_ADDRESS = 2_000;
