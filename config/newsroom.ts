import { readImportNouns } from '../src/environment/read-import-nouns';
import { readSetting } from '../src/environment/read-setting';

const BYTES_OF_A_MEGABYTE = 1_048_576;

export default () => ({
  /** Where the newsroom's day begins and ends: a story published without a date gets its today. */
  timeZone: readSetting('NEWSROOM_TIME_ZONE', process.env),
  /** In milliseconds of a processor, for reading one story that is imported. */
  importTimeLimit: readSetting('IMPORT_TIME_LIMIT', process.env),
  /** In milliseconds, for one statement that a visitor's request asks of the database; 0 for none. */
  statementTimeLimit: readSetting('STATEMENT_TIME_LIMIT', process.env),
  /** How much of the answers that visitors get may be kept in memory. */
  cacheBytes: readSetting('DELIVERY_CACHE_MB', process.env) * BYTES_OF_A_MEGABYTE,
  /** In seconds, how long caches in front may give an answer without asking. */
  sharedMaxAge: readSetting('DELIVERY_SHARED_MAX_AGE', process.env),
  /** What a list counts that states principles, or actions, beside what the importer knows. */
  importNouns: readImportNouns(process.env),
  /** Whether readers get more than plain Strapi gives them: negotiated locales, addresses by slug, answers from memory. */
  delivery: readSetting('DELIVERY', process.env),
  /** Whether a reader's browser chooses the locale where the request names none. */
  acceptLanguage: readSetting('DELIVERY_ACCEPT_LANGUAGE', process.env),
});
