import { constants } from 'node:os';
import { isOfDatabase } from '../src/delivery/queries/database-error';
import { report } from './progress';
import { whenNpmGoes } from './when-npm-goes';

/** That this process has been asked to stop: by Ctrl-C, by a signal, or because something broke. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Resolves with the exit code, once asked: of a signal, 128 and its number. */
  readonly requested: Promise<number>;
  readonly request: (exitCode: number) => void;
  /** Listens again, where someone removed every listener of the process, as Strapi does. */
  readonly listen: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * From here on a signal no longer ends the process by itself; whoever runs it has to. Further
 * signals change nothing: npm sends each one twice.
 *
 * @param patience after how many milliseconds a stop is cut short; without it, never
 * @param endsBySignal whether a signal is how this comes to its end, which is exit code 0
 */
export function watchForInterruption({
  patience,
  endsBySignal = false,
}: { patience?: number; endsBySignal?: boolean } = {}): Interruption {
  const controller = new AbortController();
  let answer: (exitCode: number) => void = () => undefined;
  const requested = new Promise<number>((resolve) => (answer = resolve));

  const request = (exitCode: number) => {
    if (controller.signal.aborted) return;
    report('Stopping …');
    answer(exitCode);
    controller.abort();
    if (patience === undefined) return;
    setTimeout(() => {
      report('Something does not stop: leaving it.');
      process.exit(1);
    }, patience).unref();
  };
  const onSignal = (signal: NodeJS.Signals) =>
    request(endsBySignal ? 0 : 128 + constants.signals[signal]);
  const onException = (error: unknown, origin: NodeJS.UncaughtExceptionOrigin) => {
    console.error(error);
    // Strapi reads what it tells webhooks of after a write, and waits for nobody who could be told that
    // the database went away meanwhile, took no more connections or ended the statement. It comes back, and
    // so does everything else.
    if (origin === 'unhandledRejection' && isOfDatabase(error)) return;
    request(1);
  };
  const listen = () => {
    for (const signal of SIGNALS) process.off(signal, onSignal).on(signal, onSignal);
    process.off('uncaughtException', onException).on('uncaughtException', onException);
  };
  listen();
  // A terminal that is gone fails whatever is written to it. Told there, that would fail as well, and
  // so on without an end.
  process.stderr.on('error', () => undefined);
  whenNpmGoes(() => onSignal('SIGTERM'));
  return { signal: controller.signal, requested, request, listen };
}
