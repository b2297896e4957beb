const CLOSE = Symbol.for('newsroom.test.close');

type Close = () => Promise<unknown>;

/**
 * Has `close` called once when this process has run its last test file. Jest has no hook for it:
 * a worker that is told to end stops listening to its parent, and a run in Jest's own process ends
 * with the global teardown, which calls `closeBeforeEnd`.
 */
export const beforeProcessEnds = (close: Close): void => {
  held()[CLOSE] = close;
  process.on('removeListener', (event) => {
    if (event === 'message') void closeBeforeEnd();
  });
};

export const closeBeforeEnd = async (): Promise<void> => {
  const close = held()[CLOSE];
  held()[CLOSE] = undefined;
  await close?.();
};

/** Modules are loaded anew for environment and teardown; the process is one. */
const held = () => process as unknown as Record<symbol, Close | undefined>;
