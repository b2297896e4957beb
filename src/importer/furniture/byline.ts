import type { Line } from '../source-text';
import { trimRange, type TextRange } from '../text-range';
import type { Finding } from '../warning';
import { beginsAsCredits } from './credit-line';
import { readCredits, type CreditReading } from './credits';

export interface BylineReading {
  /** The brackets and all within. */
  range: TextRange;
  credits: CreditReading[];
}

/**
 * The byline that ends a story, 「……貢獻。（記者王娜 攝影宋璐）」, whether or not its bracket closes.
 * Brackets that begin with a role and go on in a way that cannot be read stay in the body, with a
 * warning.
 */
export function readByline(lastLine: Line): { byline: BylineReading | null; findings: Finding[] } {
  const { start, end, folded } = lastLine;
  const opening = Math.max(folded.lastIndexOf('('), folded.lastIndexOf('['));
  const text = folded.slice(opening + 1).replace(/[)\]]$/, '');
  if (opening === -1 || !beginsAsCredits(text)) return { byline: null, findings: [] };

  const credits = readCredits({ text, offset: start + opening + 1 });
  if (credits) return { byline: { range: { start: start + opening, end }, credits }, findings: [] };
  const span = { start: start + opening, end };
  return {
    byline: null,
    findings: [{ code: 'unclear-credit', span, details: {} }],
  };
}

/** The line without its byline; null where nothing else stands in it. */
export function withoutByline({
  line,
  byline,
}: {
  line: Line;
  byline: BylineReading | null;
}): Line | null {
  if (!byline) return line;
  const folded = line.folded.slice(0, byline.range.start - line.start);
  const { end } = trimRange({ folded, start: 0, end: folded.length });
  return end === 0 ? null : { ...line, end: line.start + end, folded: folded.slice(0, end) };
}
