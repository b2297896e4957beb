import { OperatorError } from '../../database/operator-error';
import { startChild } from '../child-program';

/**
 * Runs a build tool of node_modules/.bin to its end, silently unless it fails.
 *
 * @throws OperatorError with everything that it said
 */
export async function runTool(request: {
  name: string;
  args: readonly string[];
  signal: AbortSignal;
  preloads?: readonly string[];
}): Promise<void> {
  const { name, args, signal, preloads } = request;
  signal.throwIfAborted();
  const variables = { NODE_ENV: 'production' };
  const child = startChild({ name, args, stdio: 'pipe', variables, preloads });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const kill = () => child.kill('SIGTERM');
  signal.addEventListener('abort', kill);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code));
  });
  signal.removeEventListener('abort', kill);
  signal.throwIfAborted();
  if (exitCode !== 0) {
    throw new OperatorError(`${name} ${args.join(' ')} failed:\n\n${output.trim()}`);
  }
}
