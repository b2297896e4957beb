import type { Core } from '@strapi/strapi';

import type { GetSettings, UpdateSettings } from '../../../shared/contracts/settings';
import { parseBody } from '../parse-body';
import { readSettings, writeSettings } from '../settings/read-settings';
import { SETTINGS } from '../settings/settings-schema';

interface Context {
  readonly request: { readonly body: unknown };
  body: unknown;
}

/** `/hant-hans/settings` for the admin panel. */
export const settings = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { data: await readSettings(strapi) } satisfies GetSettings.Response;
  },

  async update(ctx: Context) {
    const wanted = parseBody(SETTINGS, ctx.request.body);
    ctx.body = { data: await writeSettings(strapi, wanted) } satisfies UpdateSettings.Response;
  },
});
