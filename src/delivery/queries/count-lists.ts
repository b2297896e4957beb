import { MOST_POPULATED } from './list-limits';
import { attributeOf, isList, isObject, targetOf, type QueryObject, type Walk } from './schema';

/**
 * What to populate to count the lists that stand below something else that is populated, without
 * reading them; undefined where there is none.
 *
 * Strapi reads the articles of a topic once, and makes an object of each anew for every entry that
 * has the topic: `news-articles?populate=topics.articles` makes hundreds of thousands of what are
 * at most 2,501 rows, before anything can be said of the answer.
 *
 * @param populate by attribute, as `withListLimits` gives it
 * @param rank 1: the first list on a path; 2: the list of documents within it; and so on
 */
export const countingLists = (
  populate: QueryObject,
  walk: Walk,
  rank: number,
): QueryObject | undefined => countBelow(populate, walk, { rank, isRoot: true });

const countBelow = (
  populate: QueryObject,
  { schema, getSchema }: Walk,
  { rank, isRoot }: { rank: number; isRoot: boolean },
): QueryObject | undefined => {
  const counting: QueryObject = {};
  for (const [name, inner] of Object.entries(populate)) {
    const attribute = attributeOf(schema, name);
    const {
      where,
      filters,
      limit,
      populate: below,
    } = isObject(inner) ? inner : ({} as QueryObject);
    if (isList(attribute) && rank === 1) {
      // A list of the root's belongs to one entry: its own limit is enough. Versions are few.
      if (isRoot || inner === false || attribute?.unstable_virtual) continue;
      counting[name] = { ...given({ where, filters }), count: true };
      continue;
    }
    if (!isObject(below)) continue;
    const next = countBelow(
      below,
      { schema: getSchema(targetOf(attribute) ?? ''), getSchema },
      { rank: isList(attribute) ? rank - 1 : rank, isRoot: false },
    );
    if (next) {
      counting[name] = { ...given({ where, filters, limit }), select: ['id'], populate: next };
    }
  }
  return Object.keys(counting).length === 0 ? undefined : counting;
};

const given = (values: QueryObject): QueryObject =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/**
 * The first list that comes to more than `MOST_POPULATED` documents over all that it is populated
 * of, by its path of attributes; undefined where none does.
 *
 * @param counting what `countingLists` asked for, of which `entries` came
 */
export const findLongCount = (
  entries: readonly unknown[],
  counting: QueryObject,
): readonly string[] | undefined => {
  for (const [name, inner] of Object.entries(counting)) {
    const found = entries.flatMap((entry) => (isObject(entry) ? (entry[name] ?? []) : []));
    if (!isObject(inner)) continue;
    if (inner.count === true) {
      const total = found.reduce<number>((sum, one) => sum + (isCount(one) ? one.count : 0), 0);
      if (total > MOST_POPULATED) return [name];
    } else if (found.length > MOST_POPULATED) {
      return [name];
    } else if (isObject(inner.populate)) {
      const path = findLongCount(found, inner.populate);
      if (path) return [name, ...path];
    }
  }
  return undefined;
};

const isCount = (value: unknown): value is { count: number } =>
  isObject(value) && typeof value.count === 'number';
