import { flag, oneOf, timeZone, wholeNumber } from './setting';

const ON_OR_OFF: [string, string] = ['on', 'off'];
/** Importing from files takes thirty times as long, which a timer has to be able to count. */
const AN_HOUR = 3_600_000;

/**
 * Every variable of the environment whose value can be wrong, beside secrets and addresses. What each
 * is for is said in .env.example, and where it is read, in config/.
 */
export const SETTINGS = {
  NEWSROOM_TIME_ZONE: timeZone('Asia/Hong_Kong'),
  IMPORT_TIME_LIMIT: wholeNumber(1_000, { unit: 'milliseconds', from: 1, to: AN_HOUR }),
  STATEMENT_TIME_LIMIT: wholeNumber(5_000, { unit: 'milliseconds', from: 0 }),
  DELIVERY: flag(true, ON_OR_OFF),
  DELIVERY_ACCEPT_LANGUAGE: flag(true, ON_OR_OFF),
  DELIVERY_CACHE_MB: wholeNumber(64, { unit: 'megabytes', from: 1, to: 1_000_000 }),
  DELIVERY_SHARED_MAX_AGE: wholeNumber(0, { unit: 'seconds', from: 0 }),
  LOG_LEVEL: oneOf('http', ['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly']),
  ADMIN_RATE_LIMIT: flag(true),
  TRUST_PROXY: flag(false),
  DATABASE_POOL_MIN: wholeNumber(0, { unit: 'connections', from: 0, to: 10_000 }),
  DATABASE_POOL_MAX: wholeNumber(10, { unit: 'connections', from: 1, to: 10_000 }),
  DATABASE_CONNECTION_TIMEOUT: wholeNumber(60_000, { unit: 'milliseconds', from: 1 }),
} as const;

export type SettingName = keyof typeof SETTINGS;
export type SettingValue<N extends SettingName> = (typeof SETTINGS)[N]['usual'];
