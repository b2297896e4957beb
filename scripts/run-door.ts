import { OperatorError } from '../database/operator-error';
import { report } from './progress';

/**
 * Runs a command-line door to its end and leaves with the exit code that it answers. An OperatorError is told
 * in its own words, so is a file of another user's, anything else with its stack; all mean exit
 * code 1.
 */
export function runDoor(door: () => Promise<number>): void {
  door().then(
    (exitCode) => process.exit(exitCode),
    (error: unknown) => {
      reportError(error);
      process.exit(1);
    },
  );
}

export function reportError(error: unknown): void {
  const { code, path } = Object(error) as { code?: string; path?: string };
  if (error instanceof OperatorError) report(`\n${error.message}\n`);
  else if (path !== undefined && (code === 'EACCES' || code === 'EPERM')) {
    report(`\nThis user may not use ${path}: start as its owner, or make this user its owner.\n`);
  } else console.error(error);
}
