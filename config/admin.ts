import type { Core } from '@strapi/strapi';

import { readSetting } from '../src/environment/read-setting';

export default ({ env }: Core.Config.Shared.ConfigParams): Partial<Core.Config.Admin> => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET', ''),
  },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  flags: { nps: false, promoteEE: false },
  // Tests log in more often than a person does.
  rateLimit: { enabled: readSetting('ADMIN_RATE_LIMIT', process.env) },
});
