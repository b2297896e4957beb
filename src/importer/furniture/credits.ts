import type { CreditRole } from '../article';
import { shiftRange, type TextRange } from '../text-range';
import { creditWords, readNames, type CreditWord } from './credit-names';
import { findCreditLabel, isReporterLabel, partJoinedRoles } from './credit-roles';
import { isSurelyName, joinWideName } from './person-name';
import { readPairedRoles, readTrailingRoles, type TrailingRoles } from './trailing-roles';

export interface CreditReading {
  role: CreditRole;
  /** Where the label stands; null for a further name under the same label. */
  label: TextRange | null;
  name: TextRange;
}

/**
 * Reads 「記者王娜 攝影宋璐」, 「文/王娜 圖/宋璐」, 「文、圖/王娜」, 「王娜 文/圖」 or 「責任編輯：靜文」 from folded text that
 * stands at `offset` in the input. Null where anything in it is neither a known label nor the form of
 * a name: half a reading would be a guess. Empty where it names people for work without a role.
 */
export function readCredits({
  text: said,
  offset,
}: {
  text: string;
  offset: number;
}): CreditReading[] | null {
  if (said.length > MAX_LENGTH) return null;
  const text = partJoinedRoles(said);
  const trailing = readTrailingRoles(text);
  const credits =
    readPairedRoles(text) ?? (trailing ? readNamedFirst(trailing) : readLabelled(text));
  return (
    credits?.map(({ role, label, name }) => ({
      role,
      label: label && shiftRange(label, offset),
      name: shiftRange(name, offset),
    })) ?? null
  );
}

/** The name as the rules compare it. */
export function nameKey({ folded, name }: { folded: string; name: TextRange }): string {
  return joinWideName(folded.slice(name.start, name.end));
}

/** Labels, and the words behind them that are to be names. */
interface LabelledWords {
  labels: { role: CreditRole | null; text: string; range: TextRange }[];
  words: CreditWord[];
}

function readLabelled(text: string): CreditReading[] | null {
  const groups = groupByLabel(text);
  if (!groups || groups.length === 0) return null;
  const credits: CreditReading[] = [];
  for (const [index, { labels, words }] of groups.entries()) {
    const names = readNames(words);
    if (!names) return null;
    // 「圖：」 begins a caption as well.
    const mayBeCaption =
      index === 0 && labels.length === 1 && labels[0]?.text.startsWith('图') === true;
    if (mayBeCaption && !areSure({ text, names })) return null;
    for (const [place, name] of names.entries()) {
      for (const { role, range } of labels) {
        if (role) credits.push({ role, label: place === 0 ? range : null, name });
      }
    }
  }
  return credits;
}

function groupByLabel(text: string): LabelledWords[] | null {
  const groups: LabelledWords[] = [];
  let mayFollowColon = false;
  for (const word of creditWords(text)) {
    const open = groups.at(-1);
    const isWaiting = open?.words.length === 0;
    // The second label of 「文/圖 王娜」 needs no punctuation behind it.
    const isJoined = isWaiting && /^\/?$/.test(word.gap);
    const found = findCreditLabel(isJoined ? `${word.text}:` : text.slice(word.start));
    const label = found?.label ?? '';
    if (word.gap.includes(':') && !mayFollowColon) return null;
    mayFollowColon = found !== undefined && label === word.text;
    if (found) {
      const range = { start: word.start, end: word.start + label.length };
      const said = { role: found.role, text: label, range };
      if (!isWaiting) groups.push({ labels: [said], words: [] });
      else if (/^$|[/、]/.test(word.gap) && !isReporterLabel(label)) open.labels.push(said);
      // 「攝影：本報記者 宋璐」 names a photographer, and 「文/圖 本報記者 宋璐」 one who wrote as well.
      else if (!(/[:/|]/.test(word.gap) || open.labels.length > 1) || !isReporterLabel(label)) {
        return null;
      }
    }
    const group = groups.at(-1);
    const rest = word.text.slice(label.length);
    if (!group) return null;
    if (rest === '') continue;
    const start = word.start + label.length;
    group.words.push({ text: rest, gap: label === '' ? word.gap : '', start, end: word.end });
  }
  return groups;
}

function readNamedFirst({ named, roles }: TrailingRoles): CreditReading[] | null {
  const labelled = findCreditLabel(named) ? readLabelled(named) : null;
  const names = labelled
    ? labelled.filter(({ role }) => role === 'reporter').map(({ name }) => name)
    : readNames(creditWords(named));
  if (!names || names.length === 0 || (!labelled && findCreditLabel(named))) return null;
  const added = roles.filter(({ role }) => !labelled?.some((credit) => credit.role === role));
  const credits = names.flatMap((name, place) =>
    added.map(({ role, label }) => ({ role, label: place === 0 ? label : null, name })),
  );
  return [...(labelled ?? []), ...credits];
}

const areSure = ({ text, names }: { text: string; names: readonly TextRange[] }): boolean =>
  names.every((name) => isSurelyName(nameKey({ folded: text, name })));

const MAX_LENGTH = 200;
