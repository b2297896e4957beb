import { problem, type QueryProblem } from './query-problem';
import { isObject } from './schema';

/** What a query has asked for so far, over all the levels that it populates. */
export interface QuerySize {
  populated: number;
  sortedBy: number;
}

export const emptySize = (): QuerySize => ({ populated: 0, sortedBy: 0 });

/** Strapi's walk through a query doubles with each relation within a relation. */
const MOST_DEEP = 6;
/** Each is a statement at least. A complete article populates eleven. */
const MOST_POPULATED_RELATIONS = 50;
/** The database joins a table for each relation that is sorted by. */
const MOST_SORTED_BY = 20;

/**
 * Counts one more relation or component that is populated.
 *
 * @param path where it stands, `['populate', 'topics', 'populate', 'parent']`
 */
export const addPopulated = (
  size: QuerySize,
  path: readonly string[],
  depth: number,
): QueryProblem | undefined => {
  if (depth > MOST_DEEP) {
    return problem(path, `at most ${MOST_DEEP} relations and components, one within the other`);
  }
  size.populated += 1;
  return size.populated > MOST_POPULATED_RELATIONS
    ? problem(path, `at most ${MOST_POPULATED_RELATIONS} relations and components in one request`)
    : undefined;
};

/** Counts the fields that a level is sorted by, and the relations that lead to them. */
export const addSort = (
  size: QuerySize,
  sort: unknown,
  path: readonly string[],
): QueryProblem | undefined => {
  size.sortedBy += steps(sort);
  return size.sortedBy > MOST_SORTED_BY
    ? problem(path, `at most ${MOST_SORTED_BY} fields, relations on the way to them counted`)
    : undefined;
};

const steps = (sort: unknown): number => {
  if (typeof sort === 'string') return sort.split(/[.,]/).length;
  if (!Array.isArray(sort) && !isObject(sort)) return 0;
  return Object.entries(sort).reduce<number>((sum, [key, value]: [string, unknown]) => {
    // A place in a list, with all that a field is sorted by; else a field with its order, or a relation.
    if (/^\d+$/.test(key)) return sum + steps(value);
    return sum + 1 + (isObject(value) ? steps(value) : 0);
  }, 0);
};
