import type { CreditRole } from '../article';
import type { TextRange } from '../text-range';
import { findCreditLabel } from './credit-roles';

export interface CreditReading {
  role: CreditRole;
  /** Where the label stands; null for a further name under the same label. */
  label: TextRange | null;
  name: TextRange;
}

/**
 * Reads 「記者王娜 攝影宋璐」, 「記者 王娜、李明」 or 「責任編輯：靜文」 from folded text that stands at
 * `offset` in the input. Null where anything in it is neither a known label nor the form of a name:
 * half a reading would be a guess.
 */
export function readCredits({
  text,
  offset,
}: {
  text: string;
  offset: number;
}): CreditReading[] | null {
  if (text.length > MAX_LENGTH) return null;
  const credits: CreditReading[] = [];
  let open: Omit<CreditReading, 'name'> | null = null;
  for (const { 0: matched, 1: word = '', index } of text.matchAll(WORD)) {
    const start = offset + index;
    const found = findCreditLabel(word);
    const label = found?.label ?? '';
    if (matched.endsWith(':') && word !== label) return null;
    if (found) {
      if (open?.label) return null;
      open = { role: found.role, label: { start, end: start + label.length } };
    }
    const name = word.slice(label.length);
    if (name === '') continue;
    if (!open || !isName(name)) return null;
    credits.push({ ...open, name: { start: start + label.length, end: start + word.length } });
    open = { role: open.role, label: null };
  }
  return credits.length === 0 || open?.label ? null : credits;
}

/** Whether a word has the form of a person's name: 王娜, 歐陽文靜, 約翰·史密斯. */
export function isName(word: string): boolean {
  return NAME.test(word) && !REPORTS.test(word);
}

const WORD = /([^ 、,;/:]+) ?:?/g;
const NAME = /^(?:\p{Script=Han}{2,4}|[\p{Script=Han}\p{Script=Latin}]+[·•][\p{L}·•]+)$/u;
const REPORTS = /(?:报道|报导)$/;
const MAX_LENGTH = 200;
