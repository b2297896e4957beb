import { problem, type QueryProblem } from './query-problem';
import { attributeOf, isObject, isToMany, targetOf, type Walk } from './schema';

/** What a query has asked for so far, over all the levels that it populates. */
export interface QuerySize {
  populated: number;
  sortedBy: number;
}

export const emptySize = (): QuerySize => ({ populated: 0, sortedBy: 0 });

/** Strapi's walk through a query doubles with each relation within a relation. */
export const MOST_DEEP = 6;
/** Each is a statement at least. A complete article populates eleven. */
const MOST_POPULATED_RELATIONS = 50;
/** The database joins a table for each relation that is sorted by. */
export const MOST_SORTED_BY = 20;
/** Joined anew for each field, they multiply: five to a story's topics took eight seconds. */
const MOST_SORTED_THROUGH = 1;

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
  { sort, schema, getSchema, path }: Walk & { sort: unknown; path: readonly string[] },
): QueryProblem | undefined => {
  const paths = sortPaths(sort);
  size.sortedBy += paths.reduce((sum, { length }) => sum + length, 0);
  if (size.sortedBy > MOST_SORTED_BY) {
    return problem(path, `at most ${MOST_SORTED_BY} fields, relations on the way to them counted`);
  }
  return sortedThrough(sort, { schema, getSchema }) > MOST_SORTED_THROUGH
    ? problem(path, `by at most ${MOST_SORTED_THROUGH} relation to several documents`)
    : undefined;
};

/** How many relations to several documents, and lists of components, a level is sorted through. */
export const sortedThrough = (sort: unknown, walk: Walk): number =>
  sortPaths(sort).reduce((sum, names) => sum + countToMany(names, walk), 0);

/** The fields of a sort in whichever form, each as the names that lead to it. */
export const sortPaths = (sort: unknown): string[][] => {
  if (typeof sort === 'string') {
    return sort.split(',').map((item) => item.replace(/:.*/, '').trim().split('.'));
  }
  if (!Array.isArray(sort) && !isObject(sort)) return [];
  return Object.entries(sort).flatMap(([key, value]: [string, unknown]) => {
    // A place in a list, with all that a field is sorted by; else a field with its order, or a relation.
    if (/^\d+$/.test(key)) return sortPaths(value);
    return isObject(value) ? sortPaths(value).map((names) => [key, ...names]) : [[key]];
  });
};

const countToMany = ([name = '', ...rest]: readonly string[], walk: Walk): number => {
  const attribute = attributeOf(walk.schema, name);
  const target = targetOf(attribute);
  if (target === undefined) return 0;
  const inner = { ...walk, schema: walk.getSchema(target) };
  return (isToMany(attribute) ? 1 : 0) + countToMany(rest, inner);
};
