/** Where two texts of the same length differ: `滄桑[巨→鉅]變`, with a character on either side. */
export const describeDifferences = (before: string, after: string): string[] => {
  const [were, are] = [Array.from(before), Array.from(after)];
  if (were.length !== are.length) return [`${before} → ${after}`];
  return were.flatMap((was, at) => {
    const is = are[at]!;
    return was === is ? [] : [`${were[at - 1] ?? ''}[${was}→${is}]${were[at + 1] ?? ''}`.trim()];
  });
};
