import type { Core } from '@strapi/strapi';

import { registerPermissions } from './permissions/register-permissions';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await registerPermissions({ strapi });
};
