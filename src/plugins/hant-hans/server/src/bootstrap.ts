import type { Core } from '@strapi/strapi';

import { checkNameSources } from './conversion/check-name-sources';
import { registerPermissions } from './permissions/register-permissions';
import { checkJsonFields } from './settings/check-json-fields';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  checkNameSources({ strapi });
  checkJsonFields({ strapi });
  await registerPermissions({ strapi });
};
