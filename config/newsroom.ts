import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Where the newsroom's day begins and ends: a story published without a date gets its today. */
  timeZone: existingTimeZone(env('NEWSROOM_TIME_ZONE', 'Asia/Hong_Kong')),
  /** In milliseconds, for reading one story that is imported. */
  importTimeLimit: positive(env.int('IMPORT_TIME_LIMIT', 1_000)),
  /** In milliseconds, for one statement that a visitor's request asks of the database; 0 for none. */
  statementTimeLimit: natural(env.int('STATEMENT_TIME_LIMIT', 5_000)),
  /** What a list counts that states principles, or actions, beside what the importer knows. */
  importNouns: {
    principles: listOf(env('IMPORT_PRINCIPLE_NOUNS', '')),
    actionItems: listOf(env('IMPORT_ACTION_NOUNS', '')),
  },
});

const listOf = (text: string): string[] => text.split(/[\s,，、]+/).filter((noun) => noun !== '');

const positive = (milliseconds: number): number => {
  if (milliseconds > 0) return milliseconds;
  throw new Error('IMPORT_TIME_LIMIT: it must be a number of milliseconds');
};

const natural = (milliseconds: number): number => {
  if (milliseconds >= 0 && Number.isInteger(milliseconds)) return milliseconds;
  throw new Error('STATEMENT_TIME_LIMIT: it must be a number of milliseconds, or 0');
};

const existingTimeZone = (name: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new Error(`NEWSROOM_TIME_ZONE: there is no time zone ${JSON.stringify(name)}`);
  }
};
