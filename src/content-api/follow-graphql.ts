import { followWords } from '../freshness/follow-words';
import { dependenciesNow } from '../freshness/follow-reads';

/**
 * Notes what resolvers read of a request's headers. A plugin of Apollo Server, as it takes a copy of all
 * of them before it runs a request: what it reads of them itself is in the key of an answer.
 */
export const followGraphql = {
  requestDidStart: () =>
    Promise.resolve({
      executionDidStart: ({ contextValue }: { contextValue: ContextValue }) => {
        if (dependenciesNow()) followWords(contextValue.koaContext);
        return Promise.resolve();
      },
    }),
};

/** The part of Strapi's context of resolvers that is used here. */
interface ContextValue {
  readonly koaContext: Parameters<typeof followWords>[0];
}
