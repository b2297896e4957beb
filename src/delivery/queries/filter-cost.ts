import { firstProblem, problem, type QueryProblem } from './query-problem';
import { sortedThrough } from './query-size';
import { attributeOf, isObject, isToMany, targetOf, type Walk } from './schema';

/** What a query's filters cost: the database joins a table for each relation that they follow. */
interface FilterCost {
  comparisons: number;
  relations: number;
  /** Relations to several documents, and lists of components, sorts included: they multiply. */
  toMany: number;
  values: number;
}

/** More than a site asks for, and little enough to be planned and answered within moments. */
const MOST: Readonly<Record<keyof FilterCost, number>> = {
  comparisons: 50,
  relations: 10,
  toMany: 3,
  values: 500,
};
const NAMES: Readonly<Record<keyof FilterCost, string>> = {
  comparisons: 'comparisons',
  relations: 'relations to follow',
  toMany: 'of them to several documents or components',
  values: 'values to compare with',
};

/**
 * Adds up what the filters of a query cost, at every level that it populates: thirty branches of an
 * `$or` with three relations in each kept a database busy for minutes.
 *
 * @returns the first place at which it is too much
 */
export const checkFilterCost = (query: Level, walk: Walk): QueryProblem | undefined =>
  addLevel(query, {
    ...walk,
    cost: { comparisons: 0, relations: 0, toMany: 0, values: 0 },
    path: [],
  });

interface Level {
  filters?: unknown;
  sort?: unknown;
  populate?: unknown;
}

const addLevel = ({ filters, sort, populate }: Level, walk: Group): QueryProblem | undefined => {
  const { schema, getSchema, path, cost } = walk;
  cost.toMany += sortedThrough(sort, walk);
  const found =
    filters === undefined ? undefined : addGroup(filters, { ...walk, path: [...path, 'filters'] });
  if (found || !isObject(populate)) return found;
  return firstProblem(Object.entries(populate), ([name, inner]) =>
    isObject(inner)
      ? addLevel(inner, {
          ...walk,
          schema: getSchema(targetOf(attributeOf(schema, name)) ?? ''),
          path: [...path, 'populate', name],
        })
      : undefined,
  );
};

interface Group extends Walk {
  readonly cost: FilterCost;
  readonly path: readonly string[];
}

const addGroup = (filters: unknown, walk: Group): QueryProblem | undefined => {
  if (Array.isArray(filters) || isObject(filters)) {
    return firstProblem(Object.entries(filters), ([key, value]: [string, unknown]) =>
      addOne(key, value, { ...walk, path: [...walk.path, key] }),
    );
  }
  walk.cost.values += 1;
  return tooMuch(walk);
};

/** A field, a relation, an operator, or a place in a list of groups or values. */
const addOne = (key: string, value: unknown, walk: Group): QueryProblem | undefined => {
  const attribute = attributeOf(walk.schema, key);
  if (!attribute) return addGroup(value, walk);
  const target = targetOf(attribute);
  walk.cost[target === undefined ? 'comparisons' : 'relations'] += 1;
  if (isToMany(attribute)) walk.cost.toMany += 1;
  const schema = target === undefined ? undefined : walk.getSchema(target);
  return tooMuch(walk) ?? addGroup(value, { ...walk, schema });
};

const tooMuch = ({ cost, path }: Group): QueryProblem | undefined => {
  const kind = (Object.keys(MOST) as (keyof FilterCost)[]).find((name) => cost[name] > MOST[name]);
  return kind && problem(path, `within what one list is filtered by: ${MOST[kind]} ${NAMES[kind]}`);
};
