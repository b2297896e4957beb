/** Knows of each GraphQL request when all that is left to resolve waits for one look-up. */
export interface ResolvingFields {
  /** A plugin of Apollo Server, which counts the fields that are being resolved. */
  readonly apolloPlugin: ApolloPlugin;
  /** Calls back once the request resolves no field but those that wait. */
  whenOthersAreResolved(request: object, then: () => void): void;
}

/** The parts of Apollo Server's interface that are used here (@apollo/server, externalTypes). */
export interface ApolloPlugin {
  requestDidStart(): Promise<{
    executionDidStart(): Promise<{
      willResolveField(field: {
        contextValue: object;
        info: { fieldName: string };
      }): (() => void) | undefined;
    }>;
  }>;
}

/**
 * Fields of a nested list are resolved whenever the database has answered for its parent: a look-up
 * for those that came together would be one for almost every parent. Nothing depends on a field
 * that waits here, so it waits until there is nothing else to wait for.
 *
 * @param waiting the name of the fields that wait
 */
export const resolvingFields = (waiting: string): ResolvingFields => {
  const requests = new WeakMap<object, { open: number; then: (() => void) | undefined }>();
  const stateOf = (request: object) => {
    const state = requests.get(request) ?? { open: 0, then: undefined };
    requests.set(request, state);
    return state;
  };
  const settle = (request: object): void => {
    const state = stateOf(request);
    if (state.open > 0 || !state.then) return;
    // The fields of what was just resolved are begun before the event loop goes on.
    setImmediate(() => {
      const { open, then } = state;
      if (open > 0 || !then) return;
      state.then = undefined;
      then();
    });
  };
  const willResolveField = ({
    contextValue,
    info,
  }: {
    contextValue: object;
    info: { fieldName: string };
  }) => {
    if (info.fieldName === waiting) return undefined;
    stateOf(contextValue).open += 1;
    return () => {
      stateOf(contextValue).open -= 1;
      settle(contextValue);
    };
  };
  return {
    apolloPlugin: {
      requestDidStart: () =>
        Promise.resolve({ executionDidStart: () => Promise.resolve({ willResolveField }) }),
    },
    whenOthersAreResolved: (request, then) => {
      stateOf(request).then = then;
      settle(request);
    },
  };
};
