/** The smallest of some numbers that so many in a hundred of them do not exceed, for each of `parts`. */
export const percentiles = (numbers: readonly number[], parts: readonly number[]): number[] => {
  const sorted = Float64Array.from(numbers).sort();
  return parts.map((part) => sorted[Math.ceil((sorted.length * part) / 100) - 1] ?? Number.NaN);
};
