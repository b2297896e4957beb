/**
 * Whether a line has the form of a section heading: short, and without the punctuation that closes a
 * sentence, inside or at its end. Where it stands decides whether it is one.
 */
export function looksLikeHeading(folded: string): boolean {
  return folded.length <= MAX_HEADING_LENGTH && !SENTENCE_INSIDE.test(folded) && !isClosed(folded);
}

function isClosed(folded: string): boolean {
  return CLOSING_PUNCTUATION.test(folded.replace(CLOSING_QUOTES, ''));
}

const SENTENCE_INSIDE = /[。;]/;
const CLOSING_PUNCTUATION = /[。.!?;:,、…—]$/;
const CLOSING_QUOTES = /[」』》)\]]{1,3}$/;
const MAX_HEADING_LENGTH = 40;
