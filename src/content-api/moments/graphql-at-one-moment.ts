import type { Core } from '@strapi/strapi';
import {
  execute,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import { followReading, isStillSo } from '../../freshness/follow-reading';

/**
 * How often a query is run, at most. While a whole archive is published anew, one may be answered with a part of
 * what is there.
 */
const MOST = 3;

/**
 * A query of GraphQL is answered as it is at one moment, though each field is read by a statement of its own:
 * it is run again where a document that it shows has changed meanwhile. In one transaction, as by REST, a field
 * that fails would fail all that follow, and each would wait for the one before.
 *
 * By a plugin of Apollo Server, once a query was run, and before anybody looks at its answer.
 */
export const answerGraphqlAtOneMoment = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<boolean>('newsroom.delivery')) return;
  const key = 'plugin::graphql.apolloServer';
  const configured = strapi.config.get<{ plugins?: readonly unknown[] }>(key, {});
  const plugins = [...(configured.plugins ?? []), atOneMoment(strapi)];
  strapi.config.set(key, { ...configured, plugins });
};

const atOneMoment = (strapi: Core.Strapi) => ({
  requestDidStart: () =>
    Promise.resolve({
      executionDidStart: (running: Running) =>
        Promise.resolve({ executionDidEnd: () => runUntilStillSo(strapi, running) }),
    }),
});

const runUntilStillSo = async (strapi: Core.Strapi, running: Running): Promise<void> => {
  const { operation, response } = running;
  const { body } = response;
  if (operation?.operation !== OperationTypeNode.QUERY || body?.kind !== 'single') return;
  const { singleResult } = body;
  // With an error there is no whole answer, at whatever moment.
  if (singleResult.errors) return;
  let isWhole = await isStillSo(strapi);
  for (let times = 1; times < MOST && !isWhole; times += 1) {
    await followReading(strapi, async () => {
      const { data, errors } = await execute(argumentsOf(running));
      if (!errors) singleResult.data = data;
      isWhole = errors !== undefined || (await isStillSo(strapi));
    });
  }
};

/** As Apollo Server runs it. */
const argumentsOf = ({ schema, document, contextValue, request }: Running) => ({
  schema,
  document,
  contextValue,
  variableValues: request.variables,
  operationName: request.operationName,
});

/** The parts of Apollo Server's interface that are used here (@apollo/server, externalTypes). */
interface Running {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Undefined where the request names none that there is. */
  readonly operation?: OperationDefinitionNode;
  readonly contextValue: unknown;
  readonly request: {
    readonly variables?: Record<string, unknown>;
    readonly operationName?: string;
  };
  readonly response: {
    readonly body?:
      | {
          readonly kind: 'single';
          readonly singleResult: { data?: unknown; readonly errors?: readonly unknown[] };
        }
      | { readonly kind: 'incremental' };
  };
}
