/**
 * Whether the mark at `at` is an apostrophe and no closing quotation mark: ’ between letters or
 * digits (it’s), or beside one while no ‘ is open (students’ union, the ’90s).
 *
 * @param isQuoted whether a quotation that ’ would close is open
 */
export const isApostrophe = (options: {
  units: Uint16Array;
  length: number;
  at: number;
  isQuoted: boolean;
}): boolean => {
  const { units, length, at, isQuoted } = options;
  if (units[at] !== APOSTROPHE) return false;
  const isAfterLetter = at > 0 && isLatin(units[at - 1]!);
  const isBeforeLetter = at + 1 < length && isLatin(units[at + 1]!);
  return isQuoted ? isAfterLetter && isBeforeLetter : isAfterLetter || isBeforeLetter;
};

const APOSTROPHE = 0x2019;

/** Letters and digits of Western European text. */
const isLatin = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7);
