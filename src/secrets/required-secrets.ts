/** The secrets without which Strapi does not run, or would run unsafely, and what each protects. */
export const REQUIRED_SECRETS = {
  APP_KEYS: 'signs session cookies',
  ADMIN_JWT_SECRET: 'signs logins to the admin panel',
  API_TOKEN_SALT: 'hashes API tokens',
  TRANSFER_TOKEN_SALT: 'hashes tokens for data transfer',
  JWT_SECRET: 'signs logins of the site’s users',
  ENCRYPTION_KEY: 'encrypts what the admin panel stores and shows again',
} as const;

export type SecretName = keyof typeof REQUIRED_SECRETS;

export const SECRET_NAMES = Object.keys(REQUIRED_SECRETS) as SecretName[];
