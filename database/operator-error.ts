/**
 * An error that whoever runs the application can put right: its message says what is wrong and what
 * to do, so the command-line doors print it alone, without a stack, and leave with exit code 1.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
