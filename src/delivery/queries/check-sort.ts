import { firstProblem, problem, type QueryProblem } from './query-problem';
import { isDraftRelation, isObject, targetOf, type GetSchema, type Schema } from './schema';

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
    if (!seesDrafts && sortsByDrafts({ keys, schema, getSchema })) return problem(path, NO_DRAFTS);
    return order === undefined || isOrder(order) ? undefined : problem(path, ORDER);
  };

  if (typeof sort === 'string') return firstProblem(sort.split(','), asText);
  if (Array.isArray(sort)) {
    return firstProblem(sort.entries(), ([index, item]) =>
      checkSort({ ...options, sort: item as unknown, path: [...path, String(index)] }),
    );
  }
  if (!isObject(sort)) return undefined;
  return firstProblem(Object.entries(sort), ([key, value]) => {
    const inner = [...path, key];
    if (typeof value === 'string') {
      const attribute = schema?.attributes[key];
      if (!attribute && /^\d+$/.test(key)) {
        return checkSort({ ...options, sort: value, path: inner });
      }
      return isOrder(value) ? undefined : problem(inner, ORDER);
    }
    const attribute = schema?.attributes[key];
    if (!seesDrafts && isDraftRelation(attribute, getSchema)) return problem(inner, NO_DRAFTS);
    const target = attribute ? getSchema(targetOf(attribute) ?? '') : schema;
    return checkSort({ ...options, sort: value, schema: target, path: inner });
  });
};

const ORDER = 'sorted by asc or desc';
const NO_DRAFTS = 'a field of what is asked for: what may have drafts is not sorted by';

const isOrder = (order: string): boolean => /^(asc|desc)$/i.test(order.trim());

const sortsByDrafts = (options: {
  keys: string[];
  schema: Schema | undefined;
  getSchema: GetSchema;
}): boolean => {
  const { keys, schema, getSchema } = options;
  const [key, ...rest] = keys;
  const attribute = key === undefined ? undefined : schema?.attributes[key];
  if (!attribute || rest.length === 0) return false;
  if (isDraftRelation(attribute, getSchema)) return true;
  return sortsByDrafts({ keys: rest, schema: getSchema(targetOf(attribute) ?? ''), getSchema });
};
