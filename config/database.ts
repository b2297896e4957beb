import { readConnectionSettings } from '../database/connection-settings';
import { readPoolSize } from '../src/environment/read-pool-size';
import { readSetting } from '../src/environment/read-setting';

/**
 * How long a connection may take to be made, in ms. Without an end, each that a server takes and never
 * answers stays open, while the pool gives it up and makes another.
 */
const CONNECTING = 10_000;

/**
 * The one PostgreSQL, from `DATABASE_URL` or from the other `DATABASE_*`: read by the same function
 * as the command-line doors read it, so that what they checked is what Strapi then uses.
 */
export default () => ({
  connection: {
    client: 'postgres' as const,
    connection: { ...readConnectionSettings(process.env), connectionTimeoutMillis: CONNECTING },
    pool: readPoolSize(process.env),
    acquireConnectionTimeout: readSetting('DATABASE_CONNECTION_TIMEOUT', process.env),
  },
});
