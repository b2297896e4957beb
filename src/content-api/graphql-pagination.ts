import {
  getArgumentValues,
  GraphQLError,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

import { checkPagination } from '../delivery/queries/check-pagination';

/** The shape of Apollo Server's plugin API that is used here. */
interface Resolved {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly request: { readonly variables?: Record<string, unknown> };
}

/**
 * Refuses a list's `pagination` that REST refuses too, be it written out or a variable. Strapi takes
 * page -1 for the first one, and limit -1 for the longest.
 */
export const refuseBadPagination = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, request }: Resolved) => {
        const typeInfo = new TypeInfo(schema);
        const { variables = {} } = request;
        visit(
          document,
          visitWithTypeInfo(typeInfo, {
            Field(node) {
              const field = typeInfo.getFieldDef();
              if (!field?.args.some(({ name }) => name === 'pagination')) return;
              const { pagination } = getArgumentValues(field, node, variables);
              const found = checkPagination(pagination ?? undefined);
              if (!found) return;
              throw new GraphQLError(
                `Invalid parameter ${found.parameter}: it must be ${found.expected}`,
                { nodes: node, extensions: { code: 'BAD_USER_INPUT', param: found.parameter } },
              );
            },
          }),
        );
        return Promise.resolve();
      },
    }),
};
