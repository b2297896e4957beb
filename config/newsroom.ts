import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Where the newsroom's day begins and ends: a story published without a date gets its today. */
  timeZone: existingTimeZone(env('NEWSROOM_TIME_ZONE', 'Asia/Hong_Kong')),
  /** In milliseconds, for reading one story that is imported. */
  importTimeLimit: positive(env.int('IMPORT_TIME_LIMIT', 1_000)),
  /** In milliseconds, for one statement that a visitor's request asks of the database; 0 for none. */
  statementTimeLimit: natural(env.int('STATEMENT_TIME_LIMIT', 5_000)),
  /** How much of the answers that visitors get may be kept in memory. */
  cacheBytes: megabytes(env.int('DELIVERY_CACHE_MB', 64)),
  /** In seconds, how long caches in front may give an answer without asking. */
  sharedMaxAge: seconds(env.int('DELIVERY_SHARED_MAX_AGE', 0)),
  /** What a list counts that states principles, or actions, beside what the importer knows. */
  importNouns: {
    principles: listOf(env('IMPORT_PRINCIPLE_NOUNS', '')),
    actionItems: listOf(env('IMPORT_ACTION_NOUNS', '')),
  },
  /** Whether readers get more than plain Strapi gives them: negotiated locales, addresses by slug, answers from memory. */
  delivery: isOn('DELIVERY', env('DELIVERY', 'on')),
  /** Whether a reader's browser chooses the locale where the request names none. */
  acceptLanguage: isOn('DELIVERY_ACCEPT_LANGUAGE', env('DELIVERY_ACCEPT_LANGUAGE', 'on')),
});

const isOn = (variable: string, value: string): boolean => {
  if (value === 'on' || value === 'off') return value === 'on';
  throw new Error(`${variable}: it must be on or off`);
};

const listOf = (text: string): string[] => text.split(/[\s,，、]+/).filter((noun) => noun !== '');

const positive = (milliseconds: number): number => {
  if (milliseconds > 0) return milliseconds;
  throw new Error('IMPORT_TIME_LIMIT: it must be a number of milliseconds');
};

const natural = (milliseconds: number): number => {
  if (milliseconds >= 0 && Number.isInteger(milliseconds)) return milliseconds;
  throw new Error('STATEMENT_TIME_LIMIT: it must be a number of milliseconds, or 0');
};

const megabytes = (number: number): number => {
  if (number > 0) return number * 1_048_576;
  throw new Error('DELIVERY_CACHE_MB: it must be a number of megabytes');
};

const seconds = (number: number): number => {
  if (number >= 0 && Number.isInteger(number)) return number;
  throw new Error('DELIVERY_SHARED_MAX_AGE: it must be a number of seconds');
};

const existingTimeZone = (name: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new Error(`NEWSROOM_TIME_ZONE: there is no time zone ${JSON.stringify(name)}`);
  }
};
