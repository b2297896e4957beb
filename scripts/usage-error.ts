import { OperatorError } from '../database/operator-error';

/** What was asked is nothing that this door knows: exit code 2, as of most command-line programs. */
export class UsageError extends OperatorError {
  /** @param usage told beneath what is wrong */
  constructor(message: string, usage: string) {
    super(`${message}\n\n${usage}`);
  }
}
