import type { IncomingMessage } from 'node:http';

import { followAgain } from '../freshness/follow-headers';

/**
 * Follows again which headers are read once a request is run, by its resolvers. Before that Apollo Server
 * takes a copy of all of them, and what it makes of them itself is in the key of an answer. What another
 * plugin of Apollo Server reads of that copy (`request.http.headers`) is not seen.
 */
export const followGraphql = {
  requestDidStart: () =>
    Promise.resolve({
      executionDidStart: ({ contextValue }: { contextValue: ContextValue }) => {
        followAgain(contextValue.koaContext.req);
        return Promise.resolve();
      },
    }),
};

/** The part of Strapi's context of resolvers that is used here. */
interface ContextValue {
  readonly koaContext: { readonly req: IncomingMessage };
}
