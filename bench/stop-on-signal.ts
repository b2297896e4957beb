import { OperatorError } from '../database/operator-error';

/**
 * Runs a task that a signal ends early: then this rejects at once, so that whoever called can clean
 * up, while what is left of the task fails on its own.
 */
export const stopOnSignal = async <Result>(task: () => Promise<Result>): Promise<Result> => {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let listener: (signal: NodeJS.Signals) => void = () => undefined;
  const signalled = new Promise<never>((_resolve, reject) => {
    listener = (signal) => reject(new OperatorError(`Stopped by ${signal}; cleaning up …`));
  });
  for (const signal of signals) process.on(signal, listener);
  try {
    return await Promise.race([task(), signalled]);
  } finally {
    for (const signal of signals) process.off(signal, listener);
  }
};
