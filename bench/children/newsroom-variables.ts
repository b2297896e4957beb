import { randomBytes } from 'node:crypto';
import path from 'node:path';

import { SECRET_NAMES } from '../../src/secrets/required-secrets';

/** How connections are secured, which the bench's databases share with the one they stand beside. */
const isOfTheConnection = (name: string): boolean => name.startsWith('DATABASE_SSL');

/** The environment of a newsroom in production, on a database of the bench, with fresh secrets. */
export const newsroomVariables = (request: {
  databaseUrl: string;
  /** `PGAPPNAME`, by which an embedded server knows who uses it. */
  applicationName: string;
  projectFolder: string;
}): NodeJS.ProcessEnv => {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('DATABASE_') || isOfTheConnection(name),
  );
  const secrets = SECRET_NAMES.map((name) => {
    const keys = Array.from({ length: name === 'APP_KEYS' ? 2 : 1 }, secret);
    return [name, keys.join(',')] as const;
  });
  return {
    ...Object.fromEntries(inherited),
    ...Object.fromEntries(secrets),
    DATABASE_URL: request.databaseUrl,
    PGAPPNAME: request.applicationName,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    STRAPI_TELEMETRY_DISABLED: 'true',
    // No setting of this machine's `.env` takes part in what is measured.
    ENV_PATH: path.join(request.projectFolder, '.tmp', 'bench', 'no.env'),
  };
};

const secret = (): string => randomBytes(32).toString('base64url');
