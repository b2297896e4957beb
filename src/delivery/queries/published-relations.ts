import {
  attributeOf,
  isDraftRelation,
  isObject,
  targetOf,
  type QueryObject,
  type Walk,
} from './schema';

/**
 * Filters that look at published versions only, also where they follow a relation.
 *
 * Strapi applies the status to what is asked for, not to what filters pass through: asking for
 * topics by the title of their articles would otherwise answer what stands in drafts.
 */
export const withPublishedRelations = (filters: unknown, walk: Walk): unknown => {
  if (Array.isArray(filters)) return filters.map((item) => withPublishedRelations(item, walk));
  if (!isObject(filters)) return filters;
  return Object.fromEntries(
    Object.entries(filters).map(([key, value]) => [key, throughKey(key, value, walk)]),
  );
};

const throughKey = (key: string, value: unknown, { schema, getSchema }: Walk): unknown => {
  if (key.startsWith('$')) return withPublishedRelations(value, { schema, getSchema });
  const attribute = attributeOf(schema, key);
  const target = targetOf(attribute);
  if (target === undefined) return value;
  const inner = withPublishedRelations(value, { schema: getSchema(target), getSchema });
  return isDraftRelation(attribute, getSchema) ? publishedOnly(inner) : inner;
};

export const publishedOnly = (filters: unknown): QueryObject => ({
  $and: [filters, { publishedAt: { $notNull: true } }],
});
