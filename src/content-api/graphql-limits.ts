import { GraphQLError, type ValidationRule } from 'graphql';

import { limitCost } from './graphql-cost';
import { refuseBadPagination } from './graphql-pagination';

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

/** The shape of Apollo Server's plugin API that is used here. */
interface Response {
  response: {
    body:
      | { kind: 'single'; singleResult: { errors?: readonly FormattedError[] } }
      | { kind: 'incremental' };
  };
}
interface FormattedError {
  extensions?: Record<string, unknown>;
}

/**
 * Takes the cause out of internal errors. Strapi's formatter puts the message of whatever failed
 * beside its own "Internal Server Error", SQL and all; it is in the log already.
 */
const hideInternalErrors = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body } }: Response) => {
        if (body.kind === 'single') {
          for (const { extensions } of body.singleResult.errors ?? []) {
            if (extensions?.code === 'INTERNAL_SERVER_ERROR') delete extensions.error;
          }
        }
        return Promise.resolve();
      },
    }),
};

/** What Apollo Server is given beside Strapi's own settings. */
export const apolloServer = {
  validationRules: [limitAliases, limitCost],
  plugins: [refuseBadPagination, hideInternalErrors],
  includeStacktraceInErrorResponses: false,
  /**
   * With it, Apollo Server runs the other limits only over documents that GraphQL's own rules found
   * valid and that this one found short. Strapi's limit of depth walks into every fragment anew: it
   * has no end where one spreads itself, and takes minutes where thirty spread the next one twice.
   */
  maxRecursiveSelections: MAX_SELECTIONS,
};
