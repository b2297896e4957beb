import { checkFields } from './check-fields';
import { checkFilters } from './check-filters';
import { checkPagination } from './check-pagination';
import { checkSort, SORTED_WITHIN } from './check-sort';
import { checkText } from './check-text';
import { firstProblem, problem, type QueryProblem } from './query-problem';
import { addPopulated, addSort, emptySize, sortPaths, type QuerySize } from './query-size';
import {
  attributeOf,
  isObject,
  targetOf,
  type GetSchema,
  type QueryObject,
  type Schema,
} from './schema';

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
  checkText(query) ??
  checkGiven(query, []) ??
  checkStatus(query.status) ??
  checkSearch(query._q) ??
  checkLocale(query.locale) ??
  checkPagination(query.pagination) ??
  checkLevel({ query, ...context }, { path: [], depth: 0, size: emptySize() });

/** Parameters without a value, `?sort`, which Strapi passes over or fails at. */
const checkGiven = (query: QueryObject, path: readonly string[]): QueryProblem | undefined =>
  firstProblem(Object.entries(query), ([name, value]) =>
    value === null ? problem([...path, name], 'given a value') : undefined,
  );

const checkStatus = (status: unknown): QueryProblem | undefined =>
  status === undefined || (typeof status === 'string' && /^(draft|published)$/i.test(status))
    ? undefined
    : problem(['status'], 'published, or draft with an API token');

const checkSearch = (text: unknown): QueryProblem | undefined =>
  text === undefined || typeof text === 'string' ? undefined : problem(['_q'], 'plain text');

/** Strapi passes over whatever else it is, and answers in the default locale. */
const checkLocale = (locale: unknown): QueryProblem | undefined =>
  locale === undefined || [locale].flat().every((one) => typeof one === 'string')
    ? undefined
    : problem(['locale'], 'a locale, or a list of them');

interface Place {
  readonly path: readonly string[];
  /** Relations and components that lead here. */
  readonly depth: number;
  readonly size: QuerySize;
}

/** One level of a query; every populated relation is a level of its own. */
const checkLevel = (
  { query, ...context }: Checked,
  { path, ...place }: Place,
): QueryProblem | undefined =>
  checkGiven(query, path) ??
  checkFields(query.fields, { schema: context.schema, path: [...path, 'fields'] }) ??
  checkFilters({ ...context, filters: query.filters, path: [...path, 'filters'] }) ??
  addSort(place.size, { ...context, sort: query.sort, path: [...path, 'sort'] }) ??
  checkSort({ ...context, sort: query.sort, path: [...path, 'sort'] }) ??
  (path.length > 0 ? checkPopulatedLevel(query, path) : undefined) ??
  checkPopulate(query.populate, context, { ...place, path: [...path, 'populate'] });

const TRUE = new Set<unknown>([true, 'true', 't', '1', 1]);

/** What Strapi takes of what is populated, and its database refuses. */
const checkPopulatedLevel = (
  query: QueryObject,
  path: readonly string[],
): QueryProblem | undefined => {
  if (sortPaths(query.sort).some(({ length }) => length > 1)) {
    return problem([...path, 'sort'], SORTED_WITHIN);
  }
  const isCounted = TRUE.has(query.count);
  return isCounted && (query.sort !== undefined || query.populate !== undefined)
    ? problem([...path, 'count'], 'asked for without sort and populate')
    : undefined;
};

const LEADS_ON = 'the name of a relation, a component or a media field';

const checkPopulate = (
  populate: unknown,
  context: Omit<Checked, 'query'>,
  place: Place,
): QueryProblem | undefined => {
  const { path, depth, size } = place;
  if (typeof populate === 'string') {
    return firstProblem(populate.split(','), (dotted) =>
      // Strapi answers `populate=` as if it were not there, and refuses it within a relation, nameless.
      (dotted.trim() === '' && path.length > 1) || /^\.|\.\.|.\.$/.test(dotted.trim())
        ? problem(path, 'a list of relations and components')
        : checkPopulate(nested(dotted, context.schema), context, place),
    );
  }
  if (Array.isArray(populate)) {
    return firstProblem(populate, (one: unknown) => checkPopulate(one, context, place));
  }
  if (!isObject(populate)) return undefined;
  return firstProblem(Object.entries(populate), ([name, query]) => {
    const { schema: parent, getSchema } = context;
    const attribute = attributeOf(parent, name);
    const inner = {
      path: [...path, name],
      depth: depth + 1,
      size,
    };
    if (parent && !attribute) return problem(inner.path, LEADS_ON);
    const tooMuch = addPopulated(size, inner.path, inner.depth);
    if (tooMuch) return tooMuch;
    if (query === null) return problem(inner.path, 'true, or what of it is asked for');
    if (!isObject(query)) return undefined;
    const schema = getSchema(targetOf(attribute) ?? '');
    return checkLevel({ ...context, query, schema }, inner);
  });
};

/** `topics.articles`, or `*`, as the object that it stands for. */
const nested = (dotted: string, schema: Schema | undefined): QueryObject | undefined => {
  const [name = '', ...rest] = dotted.trim().split('.');
  if (name === '') return undefined;
  if (name === '*') {
    return Object.fromEntries(
      Object.entries(schema?.attributes ?? {}).flatMap(([relation, attribute]) =>
        targetOf(attribute) === undefined ? [] : [[relation, true]],
      ),
    );
  }
  return { [name]: rest.length > 0 ? { populate: rest.join('.') } : true };
};
