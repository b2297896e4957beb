import {
  getArgumentValues,
  getVariableValues,
  GraphQLError,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import { checkPagination } from '../delivery/queries/check-pagination';
import { isObject } from '../delivery/queries/schema';

/** The shape of Apollo Server's plugin API that is used here. */
interface Resolved {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Undefined where the request names none that there is; Apollo Server refuses it next. */
  readonly operation?: OperationDefinitionNode;
  readonly request: { readonly variables?: Record<string, unknown> };
}

/** What belongs to an operation, without the others of its document. */
const isRunBy = (operation: OperationDefinitionNode) => (definition: DefinitionNode) =>
  definition === operation || definition.kind === Kind.FRAGMENT_DEFINITION;

/** A variable that a client leaves open is null: the same as not given. */
const withoutNulls = (pagination: unknown): unknown =>
  isObject(pagination)
    ? Object.fromEntries(Object.entries(pagination).filter(([, value]) => value !== null))
    : (pagination ?? undefined);

/**
 * Refuses a list's `pagination` that REST refuses too, be it written out or a variable. Strapi takes
 * page -1 for the first one, and limit -1 for the longest.
 */
export const refuseBadPagination = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }: Resolved) => {
        if (!operation) return Promise.resolve();
        const typeInfo = new TypeInfo(schema);
        const { coerced: variables = {} } = getVariableValues(
          schema,
          operation.variableDefinitions ?? [],
          request.variables ?? {},
        );
        visit(
          { ...document, definitions: document.definitions.filter(isRunBy(operation)) },
          visitWithTypeInfo(typeInfo, {
            Field(node) {
              const field = typeInfo.getFieldDef();
              if (!field?.args.some(({ name }) => name === 'pagination')) return;
              const { pagination } = getArgumentValues(field, node, variables);
              const found = checkPagination(withoutNulls(pagination));
              if (!found) return;
              throw new GraphQLError(
                `Invalid parameter ${found.parameter}: it must be ${found.expected}`,
                {
                  nodes: node,
                  // Apollo Server answers 500 for what is thrown before anything is run.
                  extensions: {
                    code: 'BAD_USER_INPUT',
                    param: found.parameter,
                    http: { status: 400 },
                  },
                },
              );
            },
          }),
        );
        return Promise.resolve();
      },
      executionDidStart: () => Promise.resolve({ willResolveField: leaveOpen }),
    }),
};

/** Arguments of lists and documents for which null says as little as leaving them out. */
const LEFT_OPEN = [
  'filters',
  'sort',
  'pagination',
  'locale',
  'status',
  'publicationFilter',
  'hasPublishedVersion',
];

/** Takes the nulls out of what a field is resolved with: Strapi reads none of them. */
const leaveOpen = ({ args }: { args: Record<string, unknown> }): void => {
  if ('pagination' in args) args.pagination = withoutNulls(args.pagination) ?? null;
  for (const name of LEFT_OPEN) if (args[name] === null) Reflect.deleteProperty(args, name);
};
