import { withPublishedRelations } from './published-relations';
import { isObject, targetOf, type GetSchema, type QueryObject, type Schema } from './schema';

/** A query whose filters, at every level that it populates, look at published versions only. */
export const readPublished = (
  query: QueryObject,
  { schema, getSchema }: { schema: Schema | undefined; getSchema: GetSchema },
): QueryObject => {
  const { filters, populate } = query;
  return {
    ...query,
    ...(filters === undefined
      ? {}
      : { filters: withPublishedRelations(filters, { schema, getSchema }) }),
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
