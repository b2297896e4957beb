import type { Line } from '../source-text';
import { findCreditLabel } from './credit-roles';
import { readCredits, type CreditReading } from './credits';
import { isName } from './person-name';

/**
 * Whom a document's head names as authors, one or several: 王娜, 「本報記者 王娜、李明」. Without a
 * label they reported.
 *
 * @returns null where it names no people, as 編輯部 does not
 */
export function readAuthors(value: Line): CreditReading[] | null {
  if (findCreditLabel(value.folded)) {
    return readCredits({ text: value.folded, offset: value.start });
  }
  const names = [...value.folded.matchAll(NAME)].map(({ 0: name, index }) => ({
    name,
    start: value.start + index,
  }));
  if (names.length === 0 || !names.every(({ name }) => isName(name))) return null;
  return names.map(({ name, start }) => ({
    role: 'reporter',
    label: null,
    name: { start, end: start + name.length },
  }));
}

// Names in a list may be quoted, each by itself.
const NAME = /[^ 、,;/"']+/g;
