/** The unit at `at`, or 0 where the text ends. */
export const unitAt = (units: Uint16Array, at: number, length: number): number =>
  at >= 0 && at < length ? units[at]! : 0;

/** Of the basic plane, and no description of another. */
export const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** By unit: 1 for those of `characters`. */
export const setOf = (characters: string): Uint8Array => {
  const set = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i += 1) set[characters.charCodeAt(i)] = 1;
  return set;
};
