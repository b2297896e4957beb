import type { Line } from './lines';

/** What ends the HTML block that begins at a line and may hold blank lines; null for none. */
export const htmlBlockEndAt = ({ text, content }: Line): RegExp | null => {
  if (text.startsWith('<!--', content)) return COMMENT_END;
  RAW_START.lastIndex = content;
  return RAW_START.test(text) ? RAW_END : null;
};

const RAW_START = /<(?:pre|script|style|textarea)(?=[\s>]|$)/iy;
const RAW_END = /<\/(?:pre|script|style|textarea)>/i;
const COMMENT_END = /-->/;
