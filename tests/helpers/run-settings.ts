import path from 'node:path';

import { isDatabaseConfigured, type Variables } from '../../database/connection-settings';

/** The project's folder. */
export const PROJECT = path.resolve(__dirname, '../..');

/** Where tests compile the application to, beside the build that `npm start` uses. */
export const TEST_DIST = path.join(PROJECT, '.tmp', 'test-dist');

/** A copy of the project, which tests that need the admin panel as well build in. */
export const BUILT_PROJECT = path.join(PROJECT, '.tmp', 'test-project');

/** What the global set-up tells the workers, through their environment. */
export const ADMIN_URL = 'NEWSROOM_TEST_ADMIN_URL';
export const TEMPLATE = 'NEWSROOM_TEST_TEMPLATE';
export const RUN = 'NEWSROOM_TEST_RUN';

const secret = (name: string) => `only-for-tests-${name}-0123456789abcdef`;

/** As the server needs it that the variables name; one of the tests' own has no SSL. */
export const sslOfServer = (variables: Variables): string =>
  (isDatabaseConfigured(variables) && variables.DATABASE_SSL) || 'false';

/**
 * The settings that every application under test starts with, whatever a shell or an `.env` says.
 */
export const TEST_VARIABLES: Record<string, string> = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'error',
  STRAPI_TELEMETRY_DISABLED: 'true',
  ADMIN_RATE_LIMIT: 'false',
  // A file that is not there: a developer's own .env is not read.
  ENV_PATH: path.join(PROJECT, '.tmp', 'no-such.env'),
  PUBLIC_URL: '',
  DELIVERY: 'on',
  DELIVERY_ACCEPT_LANGUAGE: 'on',
  TRUST_PROXY: 'false',
  DATABASE_SCHEMA: 'public',
  DATABASE_SSL: sslOfServer(process.env),
  APP_KEYS: `${secret('key-one')},${secret('key-two')}`,
  API_TOKEN_SALT: secret('api-token'),
  ADMIN_JWT_SECRET: secret('admin-jwt'),
  TRANSFER_TOKEN_SALT: secret('transfer'),
  ENCRYPTION_KEY: secret('encryption'),
  JWT_SECRET: secret('jwt'),
};
