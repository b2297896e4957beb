import {
  getArgumentValues,
  getVariableValues,
  GraphQLError,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import { checkPagination } from '../delivery/queries/check-pagination';
import { SORTED_WITHIN } from '../delivery/queries/check-sort';
import { problem } from '../delivery/queries/query-problem';
import { isObject } from '../delivery/queries/schema';
import { findCost } from './graphql-cost';

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
 * Refuses what only the values of variables tell: a request that costs too much, a list's `pagination`
 * that REST refuses too, a sort that Strapi cannot answer. Strapi takes page -1 for the first one, and
 * limit -1 for the longest.
 */
export const refuseByValues = {
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
        const cost = findCost({ schema, document, operation, variables });
        if (cost) throw refusal(cost, { nodes: operation });
        visit(
          { ...document, definitions: document.definitions.filter(isRunBy(operation)) },
          visitWithTypeInfo(typeInfo, {
            Field(node) {
              const field = typeInfo.getFieldDef();
              if (!field?.args.some(({ name }) => name === 'pagination')) return;
              const { pagination, sort } = getArgumentValues(field, node, variables);
              const isWithin = typeInfo.getParentType() !== schema.getQueryType();
              const found =
                checkPagination(withoutNulls(pagination)) ??
                (isWithin && isSortedThrough(sort) ? problem(['sort'], SORTED_WITHIN) : undefined);
              if (!found) return;
              const { parameter, expected } = found;
              throw refusal(`Invalid parameter ${parameter}: it must be ${expected}`, {
                nodes: node,
                param: parameter,
              });
            },
          }),
        );
        return Promise.resolve();
      },
      executionDidStart: () => Promise.resolve({ willResolveField: leaveOpen }),
    }),
};

const refusal = (message: string, { nodes, param }: { nodes: ASTNode; param?: string }) =>
  new GraphQLError(message, {
    nodes,
    // Apollo Server answers 500 for what is thrown before anything is run.
    extensions: { code: 'BAD_USER_INPUT', ...(param && { param }), http: { status: 400 } },
  });

const isSortedThrough = (sort: unknown): boolean =>
  [sort].flat().some((one) => typeof one === 'string' && one.replace(/:.*/, '').includes('.'));

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
