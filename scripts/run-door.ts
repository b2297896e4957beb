import { DISK_FULL, isDiskFull } from '../database/disk-full';
import { OperatorError } from '../database/operator-error';
import { report } from './progress';
import { UsageError } from './usage-error';

/**
 * Runs a command-line door to its end and leaves with the exit code that it answers. An
 * OperatorError is told in its own words, so is a file of another user's, anything else with its
 * stack; all mean exit code 1, but a UsageError 2.
 */
export function runDoor(door: () => Promise<number>): void {
  door().then(
    (exitCode) => process.exit(exitCode),
    (error: unknown) => {
      reportError(error);
      process.exit(error instanceof UsageError ? 2 : 1);
    },
  );
}

export function reportError(error: unknown): void {
  const { code, path } = Object(error) as { code?: string; path?: string };
  if (error instanceof OperatorError) report(`\n${error.message}\n`);
  else if (isDiskFull(error)) report(`\n${DISK_FULL}\n`);
  else if (path !== undefined && (code === 'EACCES' || code === 'EPERM')) {
    report(`\nThis user may not use ${path}: start as its owner, or make this user its owner.\n`);
  } else console.error(error);
}
