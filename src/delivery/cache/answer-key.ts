/**
 * What an answer is kept by: a path, and its parameters in an order that does not depend on how they
 * were written. Lists stay in theirs, and so does whatever is sorted by, where the order says what
 * comes first.
 *
 * @param parameters as they were read from the address
 */
export const answerKey = (path: string, parameters: Readonly<Record<string, unknown>>): string =>
  `${path}?${JSON.stringify(inOrder(parameters))}`;

const inOrder = (value: unknown, isOfSort = false): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => inOrder(one, isOfSort));
  const entries = Object.entries(value);
  if (!isOfSort) entries.sort(([one], [other]) => (one < other ? -1 : 1));
  // As pairs, since an object would put names that are numbers first; and apart from a list of pairs.
  return { pairs: entries.map(([key, one]) => [key, inOrder(one, isOfSort || key === 'sort')]) };
};
