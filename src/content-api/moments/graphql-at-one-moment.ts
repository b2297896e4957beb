import type { Core } from '@strapi/strapi';
import {
  execute,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import { followReading, isStillSo } from '../../freshness/follow-reading';
import { eraOf } from '../../freshness/while-told';
import { forgetServed } from '../locales/negotiate-in-graphql';

/**
 * How often a query is run, at most. While a whole archive is published anew, one may be answered with a part of
 * what is there.
 */
const MOST = 5;

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
  if (singleResult.errors || (await isStillSo(strapi))) return;
  await inTurn(async () => {
    for (let times = 1; times < MOST; times += 1) {
      // Nobody knows then, and the database may be away.
      if (eraOf(strapi) === undefined) return;
      if (await runAgain(strapi, { running, singleResult })) return;
    }
  });
};

/** @returns whether there is nothing more to be had */
const runAgain = (
  strapi: Core.Strapi,
  { running, singleResult }: { running: Running; singleResult: Result },
): Promise<boolean> =>
  followReading(strapi, async () => {
    forgetServed(running.contextValue);
    const { data, errors } = await execute(argumentsOf(running));
    // What was found before may lack something, and is more than an error.
    if (errors) return true;
    singleResult.data = data;
    return isStillSo(strapi);
  });

/**
 * Queries are run again one after the other. All at once they would keep each other until each takes longer than
 * it is to the next publication, and none would ever be whole.
 */
const inTurn = (run: () => Promise<void>): Promise<void> => {
  const turn = turns.then(run);
  turns = turn.catch(() => undefined);
  return turn;
};
let turns = Promise.resolve();

/** As Apollo Server runs it for Strapi, which gives it no root and no resolver for all fields. */
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
  readonly contextValue: object;
  readonly request: {
    readonly variables?: Record<string, unknown>;
    readonly operationName?: string;
  };
  readonly response: {
    readonly body?:
      { readonly kind: 'single'; readonly singleResult: Result } | { readonly kind: 'incremental' };
  };
}
interface Result {
  data?: unknown;
  readonly errors?: readonly unknown[];
}
