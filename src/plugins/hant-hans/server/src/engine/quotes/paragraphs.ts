/** Whether only white space stands between a line break and `at`. Looks back a few units at most. */
export const isParagraphStart = (units: Uint16Array, at: number): boolean => {
  for (let i = at - 1; i >= 0 && at - i <= DEEPEST_INDENT; i -= 1) {
    const unit = units[i]!;
    if (unit === 0x0a || unit === 0x0d || unit === 0x2029) return true;
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x3000) return false;
  }
  return false;
};

const DEEPEST_INDENT = 16;
