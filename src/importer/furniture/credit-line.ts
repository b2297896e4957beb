import type { Line } from '../source-text';
import { findCreditLabel } from './credit-roles';
import { readCredits } from './credits';
import type { FurnitureLine } from './furniture-line';

/** A line of credits alone: 「[責任編輯:靜文]」 in brackets, or 「責任編輯：靜文」 with a colon. */
export function readCreditLine(line: Line): FurnitureLine | null {
  const isBracketed = /^[[(].*[\])]$/.test(line.folded);
  const text = isBracketed ? line.folded.slice(1, -1) : line.folded;
  const label = findCreditLabel(text.trimStart())?.label;
  if (!label) return null;
  if (!isBracketed && !/^ ?:/.test(text.slice(label.length))) return null;
  const credits = readCredits({ text, offset: isBracketed ? line.start + 1 : line.start });
  return credits && { kind: 'credits', line, credits };
}
