import { firstProblem, problem, type QueryProblem } from './query-problem';
import {
  attributeOf,
  isDraftRelation,
  isObject,
  targetOf,
  type GetSchema,
  type Schema,
} from './schema';

/**
 * Checks the order of every sort, in each form that Strapi takes (`title:asc,slug`, a list, an
 * object), and that none sorts by what may be a draft: the order would tell what the drafts say.
 *
 * Which fields there are is Strapi's own to check.
 */
export const checkSort = (options: {
  sort: unknown;
  schema: Schema | undefined;
  getSchema: GetSchema;
  seesDrafts: boolean;
  path?: readonly string[];
}): QueryProblem | undefined => {
  const { sort, schema, getSchema, seesDrafts, path = ['sort'] } = options;
  const asText = (text: string) => {
    const at = text.indexOf(':');
    const [field, order] = at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
    const keys = field.trim().split('.');
    if (!isSortable({ keys, schema, getSchema })) {
      return problem(path, `${FIELD}, not ${JSON.stringify(field)}`);
    }
    if (!seesDrafts && sortsByDrafts({ keys, schema, getSchema })) return problem(path, NO_DRAFTS);
    return order === undefined || isOrder(order) ? undefined : problem(path, ORDER);
  };

  if (typeof sort === 'string') return firstProblem(sort.split(','), asText);
  if (Array.isArray(sort)) {
    return firstProblem(sort.entries(), ([index, item]) =>
      checkSort({ ...options, sort: item as unknown, path: [...path, String(index)] }),
    );
  }
  if (!isObject(sort))
    return sort === undefined || sort === null ? undefined : problem(path, ORDER);
  return firstProblem(Object.entries(sort), ([key, value]) => {
    const inner = [...path, key];
    const attribute = attributeOf(schema, key);
    // A long list comes as an object with its places as keys.
    if (!attribute && /^\d+$/.test(key)) return checkSort({ ...options, sort: value, path: inner });
    if (!attribute) return problem(inner, FIELD);
    const target = targetOf(attribute);
    if (typeof value === 'string') {
      return target === undefined && isOrder(value) ? undefined : problem(inner, ORDER);
    }
    if (target === undefined) return problem(inner, ORDER);
    if (!seesDrafts && isDraftRelation(attribute, getSchema)) return problem(inner, NO_DRAFTS);
    return checkSort({ ...options, sort: value, schema: getSchema(target), path: inner });
  });
};

/** Strapi's joins for it are not there where a relation or component is populated. */
export const SORTED_WITHIN = 'by its own fields: only the list itself is sorted through relations';

const ORDER = 'sorted by asc or desc';
const FIELD = 'a field of what is asked for';
const NO_DRAFTS = 'a field of what is asked for: what may have drafts is not sorted by';

const isOrder = (order: string): boolean => /^(asc|desc)$/i.test(order.trim());

interface FieldPath {
  keys: readonly string[];
  schema: Schema | undefined;
  getSchema: GetSchema;
}

/** Whether a path leads, through relations and components, to a field. */
const isSortable = ({ keys, schema, getSchema }: FieldPath): boolean => {
  const [key = '', ...rest] = keys;
  const attribute = attributeOf(schema, key);
  const target = targetOf(attribute);
  if (!attribute || (target === undefined) !== (rest.length === 0)) return false;
  return target === undefined || isSortable({ keys: rest, schema: getSchema(target), getSchema });
};

const sortsByDrafts = ({ keys, schema, getSchema }: FieldPath): boolean => {
  const [key = '', ...rest] = keys;
  const attribute = attributeOf(schema, key);
  if (!attribute || rest.length === 0) return false;
  if (isDraftRelation(attribute, getSchema)) return true;
  return sortsByDrafts({ keys: rest, schema: getSchema(targetOf(attribute) ?? ''), getSchema });
};
