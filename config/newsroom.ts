import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Where the newsroom's day begins and ends: a story published without a date gets its today. */
  timeZone: existingTimeZone(env('NEWSROOM_TIME_ZONE', 'Asia/Hong_Kong')),
});

const existingTimeZone = (name: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new Error(`NEWSROOM_TIME_ZONE: there is no time zone ${JSON.stringify(name)}`);
  }
};
