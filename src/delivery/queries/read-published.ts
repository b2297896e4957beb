import { publishedOnly, withPublishedRelations } from './published-relations';
import { hasDrafts, isObject, targetOf, type QueryObject, type Walk } from './schema';

/**
 * A query whose filters, at every level that it populates, look at published versions only.
 *
 * Filters of what has drafts say so themselves: where Strapi's GraphQL follows a relation, a filter
 * of the client's own by `publishedAt` would otherwise take the place of Strapi's.
 */
export const readPublished = (query: QueryObject, { schema, getSchema }: Walk): QueryObject => {
  const { filters, populate } = query;
  return {
    ...query,
    ...(filters === undefined ? {} : { filters: publishedFilters(filters, { schema, getSchema }) }),
    ...(isObject(populate)
      ? {
          populate: Object.fromEntries(
            Object.entries(populate).map(([name, inner]) => {
              const target = getSchema(targetOf(schema?.attributes[name]) ?? '');
              return [
                name,
                isObject(inner) ? readPublished(inner, { schema: target, getSchema }) : inner,
              ];
            }),
          ),
        }
      : {}),
  };
};

const publishedFilters = (filters: unknown, walk: Walk): unknown => {
  const inner = withPublishedRelations(filters, walk);
  return hasDrafts(walk.schema) ? publishedOnly(inner) : inner;
};
