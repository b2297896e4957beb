import { firstProblem, problem, type QueryProblem } from './query-problem';

/** PostgreSQL's text cannot hold a null character, and no name or value here needs one. */
export const checkText = (
  value: unknown,
  path: readonly string[] = [],
): QueryProblem | undefined => {
  if (typeof value === 'string') {
    return value.includes('\0') ? problem(path, 'text without null characters') : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  return firstProblem(Object.entries(value), ([key, inner]) =>
    key.includes('\0')
      ? problem([...path, key.replaceAll('\0', '')], 'named without null characters')
      : checkText(inner, [...path, key]),
  );
};
