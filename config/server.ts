import type { Core } from '@strapi/strapi';

import { readSetting } from '../src/environment/read-setting';

// Strapi creates its first locale while it boots, before any code of ours runs. Without this it
// would be `en`, which this newsroom does not publish in.
process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE = 'zh-Hant';

export default ({ env }: Core.Config.Shared.ConfigParams): Partial<Core.Config.Server> => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  proxy: { koa: readSetting('TRUST_PROXY', process.env) },
  app: { keys: env.array('APP_KEYS', []) },
});
