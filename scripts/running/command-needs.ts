import type { BuildPart } from '../building/build-what-is-stale';

/** Whether a command of Strapi only tells about itself, which takes no database. */
export function asksForHelp(program: string, args: readonly string[]): boolean {
  const [first = 'help'] = args;
  const asksAtOnce = ['help', 'version', '--version', '-v'].includes(first);
  return program === 'strapi' && (asksAtOnce || args.includes('--help') || args.includes('-h'));
}

/** What a command has to find, before it is run. */
export interface CommandNeeds {
  /** A word for messages: `export`. */
  readonly name: string;
  readonly usualNodeEnv: 'production' | 'development';
  /** Whether it listens on `PORT`, where only one may. */
  readonly servesPort: boolean;
  readonly builds: readonly BuildPart[];
  /** That it compiles into `dist/` by itself: again and again, or once. */
  readonly compiles?: 'compiles' | 'compiles-once';
  /** Set for it, whatever the environment says. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * @param program of node_modules/.bin
 * @param args its arguments
 */
export function commandNeeds(program: string, args: readonly string[]): CommandNeeds {
  const command = program === 'strapi' ? args.find((arg) => !arg.startsWith('-')) : undefined;
  const needs = { ...ANY_COMMAND, name: command ?? program };
  switch (command) {
    case 'develop':
    case 'dev':
      return {
        ...needs,
        usualNodeEnv: 'development',
        servesPort: true,
        builds: [],
        compiles: 'compiles',
      };
    case 'build':
      return { ...needs, builds: [], compiles: 'compiles' };
    case 'start':
      return { ...needs, servesPort: true, builds: ['server', 'admin'] };
    case 'ts:generate-types':
      // What would not compile is often waiting for the very types that it generates.
      return { ...needs, builds: [], compiles: 'compiles-once' };
    case 'console':
      // It serves while it is open, though nobody asks it to: out of the way of the real one.
      return { ...needs, variables: { HOST: '127.0.0.1', PORT: '0' } };
    default:
      return needs;
  }
}

const ANY_COMMAND = {
  usualNodeEnv: 'production',
  servesPort: false,
  // Strapi's commands compile, too, but leave behind what belongs to sources that are gone: a content
  // type removed meanwhile would come back.
  builds: ['server'],
  variables: {},
} as const;
