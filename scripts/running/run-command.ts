import { constants } from 'node:os';
import { KEEP_BUILD, startChild } from '../child-program';
import { whenNpmGoes } from '../when-npm-goes';

/**
 * Runs a program in this terminal, to its end, passing signals on to it: it decides when it is done.
 *
 * @param compiles whether it may write into `dist/`
 * @returns its exit code; of a program that a signal ended, 128 and the signal's number
 */
export function runCommand(request: {
  program: string;
  args: readonly string[];
  compiles: boolean;
}): Promise<number> {
  const child = startChild({
    name: request.program,
    args: request.args,
    stdio: 'inherit',
    preloads: request.compiles || request.program !== 'strapi' ? [] : [KEEP_BUILD],
  });
  const terminate = () => child.kill('SIGTERM');
  // A terminal sends Ctrl-C to the program as well; twice would mean “at once” to some.
  const interrupt = () => process.stdin.isTTY || child.kill('SIGINT');
  process.on('SIGTERM', terminate).on('SIGHUP', terminate).on('SIGINT', interrupt);
  whenNpmGoes(terminate);
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode, signal) =>
      resolve(exitCode ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
  }).finally(() => {
    process.off('SIGTERM', terminate).off('SIGHUP', terminate).off('SIGINT', interrupt);
  });
}
