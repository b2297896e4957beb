/** U+2FF0 to U+2FFF: ⿰, ⿱ … describe a character by its parts, which are no text to convert. */
export const isDescriptionOperator = (unit: number): boolean => unit >= 0x2ff0 && unit <= 0x2fff;

/**
 * For each ideographic description operator among `units[from..to)` the end of its sequence, by its
 * place less `from`; 0 where the sequence is incomplete. As opencc-js has it, but from right to
 * left: linear where opencc-js tries every tail of ⿰⿰⿰… again, and without recursion.
 */
export const descriptionEnds = (units: Uint16Array, from: number, to: number): Int32Array => {
  const ends = new Int32Array(to - from);
  for (let i = to - 1; i >= from; i -= 1) {
    const unit = units[i]!;
    if (!isDescriptionOperator(unit)) continue;
    let end = i + 1;
    for (let parts = partCount(unit); parts > 0 && end > 0; parts -= 1) {
      if (end >= to) end = 0;
      else end = ends[end - from]! || end + codePointLength(units, end, to);
    }
    ends[i - from] = end;
  }
  return ends;
};

/** 2 for a surrogate pair, else 1. */
export const codePointLength = (units: Uint16Array, at: number, to: number): number => {
  const isPair =
    (units[at]! & 0xfc00) === 0xd800 && at + 1 < to && (units[at + 1]! & 0xfc00) === 0xdc00;
  return isPair ? 2 : 1;
};

const partCount = (operator: number): number =>
  operator === 0x2ff2 || operator === 0x2ff3 ? 3 : 2;
