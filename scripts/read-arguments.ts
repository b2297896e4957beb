import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>;

const HELP = ['--help', '-h'];

/**
 * Reads a door's arguments before it starts anything. Asked for help it answers that on standard
 * output, and this process ends.
 *
 * @param files what arguments without a dash are; where none are expected, they are refused
 * @throws UsageError that names the option it does not know
 */
export function readArguments<const O extends Options>(request: {
  args: readonly string[];
  usage: string;
  options: O;
  files: 'none' | 'some';
}): Parsed<O> {
  const { usage, options, files } = request;
  const args = [...request.args];
  const untilFiles = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  if (untilFiles.some((arg) => HELP.includes(arg))) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  const parsed = attempt(() => parseArgs({ args, options, allowPositionals: true }), usage);
  const [first] = parsed.positionals;
  if (files === 'none' && first !== undefined) {
    throw new UsageError(`“${first}” is nothing that this takes.`, usage);
  }
  if (files === 'some' && first === undefined) throw new UsageError('No file was named.', usage);
  return parsed;
}

function attempt<T>(parse: () => T, usage: string): T {
  try {
    return parse();
  } catch (error) {
    // Node adds how to pass an argument that begins with a dash, to whoever mistyped an option.
    const [message = ''] = (error as Error).message.split(/\. To specify/);
    throw new UsageError(message, usage);
  }
}
