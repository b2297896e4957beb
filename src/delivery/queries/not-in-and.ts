import { attributeOf, isObject, targetOf, type QueryObject, type Walk } from './schema';

/**
 * A query whose filters, at every level that it populates, have each `$not` that stands within a
 * relation or a component in an `$and`. Strapi's database layer fails at it where it stands alone
 * ("Undefined attribute level operator"), and answers it there.
 */
export const withNotInAnd = (query: QueryObject, { schema, getSchema }: Walk): QueryObject => {
  const { filters, populate } = query;
  return {
    ...query,
    ...(isObject(filters) && { filters: rewriteGroup(filters, { schema, getSchema }) }),
    ...(isObject(populate) && {
      populate: Object.fromEntries(
        Object.entries(populate).map(([name, inner]) => {
          const target = getSchema(targetOf(attributeOf(schema, name)) ?? '');
          return [
            name,
            isObject(inner) ? withNotInAnd(inner, { schema: target, getSchema }) : inner,
          ];
        }),
      ),
    }),
  };
};

const rewrite = (filters: unknown, walk: Walk): unknown => {
  if (Array.isArray(filters)) return filters.map((one: unknown) => rewrite(one, walk));
  return isObject(filters) ? rewriteGroup(filters, walk) : filters;
};

const rewriteGroup = (filters: QueryObject, walk: Walk): QueryObject =>
  Object.fromEntries(
    Object.entries(filters).map(([key, value]) => {
      const target = targetOf(attributeOf(walk.schema, key));
      if (target === undefined) return [key, rewrite(value, walk)];
      const inner = rewrite(value, { ...walk, schema: walk.getSchema(target) });
      return [key, isObject(inner) ? withinAnd(inner) : inner];
    }),
  );

const withinAnd = (group: QueryObject): QueryObject => {
  const { $not, ...rest } = group;
  if ($not === undefined) return group;
  const { $and, ...others } = rest;
  return { ...others, $and: [...(Array.isArray($and) ? ($and as unknown[]) : []), { $not }] };
};
