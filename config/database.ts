import type { Core } from '@strapi/strapi';
import { readConnectionSettings } from '../database/connection-settings';

/**
 * The one PostgreSQL, from `DATABASE_URL` or from the other `DATABASE_*`: read by the same function
 * as the command-line doors read it, so that what they checked is what Strapi then uses.
 */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    client: 'postgres' as const,
    connection: readConnectionSettings(process.env),
    pool: { min: env.int('DATABASE_POOL_MIN', 0), max: env.int('DATABASE_POOL_MAX', 10) },
    acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60_000),
  },
});
