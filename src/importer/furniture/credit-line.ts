import type { Line } from '../source-text';
import { creditWords } from './credit-names';
import { findCreditLabel, isReporterLabel, partJoinedRoles } from './credit-roles';
import { nameKey, readCredits, type CreditReading } from './credits';
import type { FurnitureLine } from './furniture-line';
import { isSurelyName } from './person-name';
import { readPairedRoles, readTrailingRoles } from './trailing-roles';

/**
 * A line of credits alone: 「[責任編輯:靜文]」 in brackets, 「責任編輯：靜文」 with a colon, 「文/王娜」,
 * 「本報記者 王娜」, 「王娜 文/圖」.
 */
export function readCreditLine(line: Line): FurnitureLine | null {
  if (line.folded.length > MAX_LINE_LENGTH) return null;
  const isBracketed = /^[[(].*[\])]$/.test(line.folded);
  const text = isBracketed ? line.folded.slice(1, -1) : line.folded;
  const credits = beginsAsCredits(text)
    ? readCredits({ text, offset: isBracketed ? line.start + 1 : line.start })
    : null;
  if (!credits || (!isBracketed && !isSaidClearly({ line, credits }))) return null;
  return { kind: 'credits', line, credits };
}

/** Whether text begins with a label or ends in roles, so that it has to be credits, or is unclear. */
export function beginsAsCredits(folded: string): boolean {
  if (folded.length > MAX_LINE_LENGTH) return findCreditLabel(folded.trimStart()) !== undefined;
  return (
    findCreditLabel(folded.trimStart()) !== undefined ||
    readTrailingRoles(folded) !== null ||
    readPairedRoles(folded) !== null
  );
}

/**
 * Without brackets a line may be a headline that begins like credits: 「記者手記」, 「編輯部搬遷」, or a
 * caption, 「圖：大橋」. Punctuation behind the label tells; else a surname has to.
 */
function isSaidClearly({
  line: { folded: said, start },
  credits,
}: {
  line: Line;
  credits: readonly CreditReading[];
}): boolean {
  const folded = partJoinedRoles(said);
  const label = findCreditLabel(folded)?.label;
  if (label === undefined) return true;
  const isCaption = /^图片?$/.test(label) && /^ ?:/.test(folded.slice(label.length));
  if (/^[图文]? ?[:/|]/.test(folded.slice(label.length))) return !isCaption;
  if (/^本[报网刊台社]/.test(label)) return true;
  const areNames = credits.every(({ name: { start: from, end } }) =>
    isSurelyName(nameKey({ folded, name: { start: from - start, end: end - start } })),
  );
  const labels = credits.filter((credit) => credit.label !== null).length;
  return areNames && (isReporterLabel(label) || labels > 1 || isRoleBehind(folded));
}

const isRoleBehind = (folded: string): boolean =>
  creditWords(folded).length > 1 && readTrailingRoles(folded) !== null;

const MAX_LINE_LENGTH = 200;
