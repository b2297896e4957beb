import { populateByName } from './populate-by-name';
import { attributeOf, isList, isObject, targetOf, type QueryObject, type Walk } from './schema';

/**
 * How many documents one populated relation may come to, over all that it is populated of: 25 for
 * each of the 100 entries of the longest page.
 *
 * Strapi pages what is asked for and not what is populated, so that `topics?populate=articles` would
 * be a whole archive in one answer, all of it in memory at once.
 */
export const MOST_POPULATED = 2_500;

/**
 * What to populate, reading one document more than it may of each list, so that what is too long is
 * seen without being read whole.
 *
 * @param populate as the database layer takes it
 * @returns it by attribute
 */
export const withListLimits = (populate: unknown, { schema, getSchema }: Walk): QueryObject =>
  Object.fromEntries(
    Object.entries(populateByName(populate, schema)).map(([name, inner]) => {
      const attribute = attributeOf(schema, name);
      const query = isObject(inner) ? inner : {};
      const limited =
        isList(attribute) && inner !== false && query.count === undefined
          ? { limit: MOST_POPULATED + 1, ...query }
          : inner;
      if (!isObject(limited) || !limited.populate) return [name, limited];
      const walk = { schema: getSchema(targetOf(attribute) ?? ''), getSchema };
      return [name, { ...limited, populate: withListLimits(limited.populate, walk) }];
    }),
  );

/**
 * The first list in an answer that is longer than `MOST_POPULATED`, by its path of attributes;
 * undefined where none is.
 */
export const findLongList = (
  entries: readonly unknown[],
  { schema, getSchema }: Walk,
): readonly string[] | undefined => {
  for (const [name, attribute] of Object.entries(schema?.attributes ?? {})) {
    const target = getSchema(targetOf(attribute) ?? '');
    if (!target) continue;
    const related = entries.flatMap((entry) => (isObject(entry) ? (entry[name] ?? []) : []));
    if (related.length === 0) continue;
    if (isList(attribute) && related.length > MOST_POPULATED) return [name];
    const inner = findLongList(related, { schema: target, getSchema });
    if (inner) return [name, ...inner];
  }
  return undefined;
};
