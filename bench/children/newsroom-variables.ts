import { randomBytes } from 'node:crypto';
import path from 'node:path';

import { SECRET_NAMES } from '../../src/secrets/required-secrets';

/** The environment of a newsroom in production, on a database of the bench, with fresh secrets. */
export const newsroomVariables = (request: {
  databaseUrl: string;
  /** `DATABASE_SSL*` of the server. */
  ssl: NodeJS.ProcessEnv;
  /** `PGAPPNAME`, by which an embedded server knows who uses it. */
  applicationName: string;
  projectFolder: string;
}): NodeJS.ProcessEnv => {
  const inherited = Object.entries(process.env).filter(([name]) => !OF_NEWSROOM.test(name));
  const secrets = SECRET_NAMES.map((name) => {
    const keys = Array.from({ length: name === 'APP_KEYS' ? 2 : 1 }, secret);
    return [name, keys.join(',')] as const;
  });
  return {
    ...Object.fromEntries(inherited),
    ...Object.fromEntries(secrets),
    ...request.ssl,
    DATABASE_URL: request.databaseUrl,
    PGAPPNAME: request.applicationName,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    STRAPI_TELEMETRY_DISABLED: 'true',
    // No setting of this machine's `.env` takes part in what is measured.
    ENV_PATH: path.join(request.projectFolder, '.tmp', 'bench', 'no.env'),
  };
};

/** What this shell may have set for a newsroom of its own. */
const OF_NEWSROOM = /^(DATABASE|DELIVERY)(_|$)/;

const secret = (): string => randomBytes(32).toString('base64url');
