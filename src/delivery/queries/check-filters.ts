import { checkFilterValue } from './filter-values';
import { isOverlong, MOST_IN_LIST } from './lists-in-address';
import { firstProblem, problem, type QueryProblem } from './query-problem';
import {
  attributeOf,
  ID,
  isDraftRelation,
  isObject,
  targetOf,
  type Attribute,
  type GetSchema,
  type Schema,
} from './schema';

interface FilterWalk {
  schema: Schema | undefined;
  getSchema: GetSchema;
  /** Whoever may read drafts may also ask for what has none. */
  seesDrafts: boolean;
  path: readonly string[];
  isNegated: boolean;
}

/**
 * Checks that filters compare every field with something that it could hold, so that a wrong value
 * is an answer that names it and not an error of the database.
 *
 * Which fields and operators there are is Strapi's own to check.
 */
export const checkFilters = (options: {
  filters: unknown;
  schema: Schema | undefined;
  getSchema: GetSchema;
  seesDrafts: boolean;
  path?: readonly string[];
}): QueryProblem | undefined => {
  const { filters, path = ['filters'], ...context } = options;
  return checkGroup(filters, { ...context, path, isNegated: false });
};

const checkGroup = (filters: unknown, walk: FilterWalk): QueryProblem | undefined => {
  if (filters === undefined || filters === null) return undefined;
  if (!isObject(filters)) return problem(walk.path, 'given by field, as [title][$eq]');
  return firstProblem(Object.entries(filters), ([key, value]: [string, unknown]) => {
    const inner = { ...walk, path: [...walk.path, key] };
    if (key === '$and' || key === '$or') {
      const groups = asGroups(value);
      return groups
        ? firstProblem(groups.entries(), ([index, group]) =>
            checkGroup(group, { ...inner, path: [...inner.path, String(index)] }),
          )
        : problem(inner.path, `a list of filters, from 1 to ${MOST_IN_LIST}`);
    }
    if (key === '$not') {
      return isObject(value)
        ? checkGroup(value, { ...inner, isNegated: true })
        : problem(inner.path, 'a filter');
    }
    const attribute = attributeOf(walk.schema, key);
    return attribute
      ? checkField(value, attribute, inner)
      : problem(inner.path, 'a field of what is asked for');
  });
};

/** The members of `$and` and `$or`, each a filter of its own. */
const asGroups = (value: unknown): unknown[] | undefined =>
  Array.isArray(value) && value.length > 0 && value.every(isObject) ? value : undefined;

const checkField = (
  value: unknown,
  attribute: Attribute,
  walk: FilterWalk,
): QueryProblem | undefined => {
  const target = targetOf(attribute);
  if (target === undefined) return checkComparison(value, attribute.type, walk);

  if (!walk.seesDrafts && isDraftRelation(attribute, walk.getSchema)) {
    const found = checkDraftRelation(value, walk);
    if (found) return found;
  }
  if (value === null) return problem(walk.path, 'filtered by one of its fields, or [$null]=true');
  const isComparedById = !isObject(value) || Object.keys(value).some(isComparison);
  return isComparedById
    ? checkComparison(value, ID.type, walk)
    : checkGroup(value, { ...walk, schema: walk.getSchema(target) });
};

/**
 * A visitor's filter through a relation to what has drafts says something of published versions
 * only (see `withPublishedRelations`). Saying that there is none, or not such a one, cannot.
 */
const checkDraftRelation = (value: unknown, walk: FilterWalk): QueryProblem | undefined => {
  if (walk.isNegated) return problem(walk.path, 'outside $not: it may have drafts');
  const nameless = isObject(value) && IDS.find((id) => asksForNone(value[id]));
  if (nameless) return problem([...walk.path, nameless], 'compared with an id: it may have drafts');
  return isObject(value) && !Object.keys(value).some(isComparison)
    ? undefined
    : problem(walk.path, 'filtered by one of its fields: it may have drafts');
};

const IDS = ['id', 'documentId'];

/** `[articles][id][$null]`: no version at all, not even a draft. */
const asksForNone = (value: unknown): boolean =>
  value === null ||
  (isObject(value) &&
    Object.entries(value).some(
      ([key, inner]) => key === '$null' || key === '$notNull' || asksForNone(inner),
    ));

/** `$eq` and the like, which compare; `$and`, `$or` and `$not` group. */
const isComparison = (key: string): boolean =>
  key.startsWith('$') && key !== '$and' && key !== '$or' && key !== '$not';

const checkComparison = (
  value: unknown,
  type: string,
  walk: FilterWalk,
): QueryProblem | undefined => {
  if (!isObject(value) || isOverlong(value)) return checkOperands(value, '$eq', type, walk.path);
  return firstProblem(Object.entries(value), ([operator, operand]) => {
    const path = [...walk.path, operator];
    if (operator === '$not') return checkComparison(operand, type, { ...walk, path });
    if (operator === '$and' || operator === '$or') {
      return problem(path, 'around fields: [$or][0][title][$eq]');
    }
    return checkOperands(operand, operator, type, path);
  });
};

const checkOperands = (
  operand: unknown,
  operator: string,
  type: string,
  path: readonly string[],
): QueryProblem | undefined => {
  if (isOverlong(operand)) return problem(path, `a list of at most ${MOST_IN_LIST}`);
  const values: unknown[] = Array.isArray(operand) ? operand : [operand];
  // Strapi leaves such a filter out, and answers everything.
  if (values.length === 0) return problem(path, 'a list of one value at least');
  if (operator === '$between' && values.length !== 2) return problem(path, 'a list of two values');
  return firstProblem(values, (value) => checkFilterValue({ type, operator, value, path }));
};
