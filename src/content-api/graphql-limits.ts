import { GraphQLError, OperationTypeNode, type ValidationRule } from 'graphql';

import type { MayBeLost } from '../delivery/queries/lost-connection';
import { ENDED, TOOK_TOO_LONG, tookTooLong } from '../delivery/queries/statement-timeout';
import { refuseByValues } from './graphql-values';
import { RETRY_AFTER } from './refuse-for-now';

/** Fields and fragments, those within fragments counted wherever they are spread. */
const MAX_SELECTIONS = 10_000;

/** Far more than a page needs, far fewer than it takes to keep a server busy with one request. */
const MAX_ALIASES = 30;

/**
 * Refuses documents with more aliases than `MAX_ALIASES`. Depth and amount are limited by Strapi;
 * an alias asks for the same once more, and fields of one name are answered once.
 */
const limitAliases: ValidationRule = (context) => {
  let aliases = 0;
  return {
    Field(node) {
      if (!node.alias) return;
      aliases += 1;
      if (aliases === MAX_ALIASES + 1) {
        context.reportError(
          new GraphQLError(`More than ${MAX_ALIASES} aliases in one request`, { nodes: node }),
        );
      }
    },
  };
};

/** There is nothing to subscribe to, and GraphQL finds out only where it runs a request: a 500. */
const refuseSubscriptions: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation !== OperationTypeNode.SUBSCRIPTION) return;
    context.reportError(
      new GraphQLError('There are no subscriptions, only queries and mutations', { nodes: node }),
    );
  },
});

/** The shape of Apollo Server's plugin API that is used here. */
interface Response {
  response: {
    http: { status?: number; headers: Map<string, string> };
    body:
      | { kind: 'single'; singleResult: { errors?: readonly FormattedError[] } }
      | { kind: 'incremental' };
  };
}
interface FormattedError {
  message: string;
  extensions?: Record<string, unknown>;
}

/**
 * Takes the cause out of internal errors. Strapi's formatter puts the message of whatever failed
 * beside its own "Internal Server Error", or lets it stand as the message where a plain `Error` was
 * thrown, SQL and all. It logs the former and not the latter. What took too long is a 503, as by REST.
 *
 * What every field fails for, while the database is away or ends what is asked, is a line of the request's,
 * and not one of each field with its statement.
 */
const hideInternalErrors = {
  requestDidStart: () => {
    let isTooLong = false;
    return Promise.resolve({
      didEncounterErrors: ({ errors }: { errors: readonly GraphQLError[] }) => {
        for (const error of errors) {
          const { originalError: cause } = error;
          isTooLong ||= tookTooLong(cause);
          // Strapi's formatter logs the cause of an error that has one.
          if (isOfRequest(cause)) Object.assign(error, { originalError: undefined });
          else if (cause && Object.keys(cause).length === 0) strapi.log.error(cause);
        }
        return Promise.resolve();
      },
      willSendResponse: ({ response: { body, http } }: Response) => {
        // What Apollo Server itself refuses has words of its own, and is the client's to know.
        const isRefusal = http.status !== undefined && http.status < 500 && http.status >= 400;
        if (body.kind === 'single' && !isRefusal) {
          for (const error of body.singleResult.errors ?? []) {
            if (error.extensions?.code !== 'INTERNAL_SERVER_ERROR') continue;
            error.message = isTooLong ? TOOK_TOO_LONG : 'Internal Server Error';
            if (isTooLong) error.extensions.code = 'SERVICE_UNAVAILABLE';
            delete error.extensions.error;
          }
          if (isTooLong) {
            if (!isLost()) strapi.log.warn(`GraphQL is answered 503: ${ENDED}`);
            http.status = 503;
            http.headers.set('retry-after', RETRY_AFTER);
          }
        }
        return Promise.resolve();
      },
    });
  },
};

/** Whether a field failed for what is logged of the whole request; once a statement is lost, what follows does. */
const isOfRequest = (cause: unknown): boolean => isLost() || tookTooLong(cause);

const isLost = (): boolean =>
  ((strapi.requestContext.get()?.state ?? {}) as MayBeLost).lostStatement !== undefined;

/** What Apollo Server is given beside Strapi's own settings. */
export const apolloServer = {
  validationRules: [refuseSubscriptions, limitAliases],
  plugins: [refuseByValues, hideInternalErrors],
  includeStacktraceInErrorResponses: false,
  // Who runs the newsroom stops it, once those who have asked are answered. Apollo Server would refuse them
  // from the first signal on.
  stopOnTerminationSignals: false,
  /**
   * With it, Apollo Server runs the other limits only over documents that GraphQL's own rules found
   * valid and that this one found short. Strapi's limit of depth walks into every fragment anew: it
   * has no end where one spreads itself, and takes minutes where thirty spread the next one twice.
   */
  maxRecursiveSelections: MAX_SELECTIONS,
};
