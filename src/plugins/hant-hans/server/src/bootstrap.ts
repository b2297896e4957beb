import type { Core } from '@strapi/strapi';

import { checkNameSources } from './conversion/check-name-sources';
import { registerPermissions } from './permissions/register-permissions';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  checkNameSources({ strapi });
  await registerPermissions({ strapi });
};
