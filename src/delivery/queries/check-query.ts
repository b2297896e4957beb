import { checkFilters } from './check-filters';
import { checkPagination } from './check-pagination';
import { checkSort } from './check-sort';
import { checkText } from './check-text';
import { firstProblem, type QueryProblem } from './query-problem';
import { isObject, targetOf, type GetSchema, type QueryObject, type Schema } from './schema';

interface Checked {
  query: QueryObject;
  schema: Schema | undefined;
  getSchema: GetSchema;
  /** Whether whoever asks may read drafts. */
  seesDrafts: boolean;
}

/**
 * Checks what Strapi's own validation lets through to the database or to a message without a name.
 *
 * @returns the first problem found, undefined for a query that can be answered
 */
export const checkQuery = ({ query, ...context }: Checked): QueryProblem | undefined =>
  checkText(query) ?? checkPagination(query.pagination) ?? checkLevel({ query, ...context }, []);

/** One level of a query; every populated relation is a level of its own. */
const checkLevel = (
  { query, ...context }: Checked,
  path: readonly string[],
): QueryProblem | undefined =>
  checkFilters({ ...context, filters: query.filters, path: [...path, 'filters'] }) ??
  checkSort({ ...context, sort: query.sort, path: [...path, 'sort'] }) ??
  checkPopulate(query.populate, context, [...path, 'populate']);

const checkPopulate = (
  populate: unknown,
  context: Omit<Checked, 'query'>,
  path: readonly string[],
): QueryProblem | undefined => {
  if (!isObject(populate)) return undefined;
  return firstProblem(Object.entries(populate), ([name, query]) => {
    if (!isObject(query)) return undefined;
    const { schema: parent, getSchema } = context;
    const schema = getSchema(targetOf(parent?.attributes[name]) ?? '');
    return checkLevel({ ...context, query, schema }, [...path, name]);
  });
};
