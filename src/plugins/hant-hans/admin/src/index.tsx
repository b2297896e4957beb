import type { StrapiApp } from '@strapi/strapi/admin';

import { addPages } from './add-pages';
import { extendContentManager } from './extend-content-manager';
import { PLUGIN_ID } from './plugin-id';
import { registerTranslations } from './translations/register-translations';

/** What the plugin adds to the admin panel. */
export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    addPages(app);
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>): void {
    extendContentManager(app);
  },
  registerTrads: registerTranslations,
};
