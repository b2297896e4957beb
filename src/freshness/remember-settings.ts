import type { Core } from '@strapi/strapi';

import { whileTold } from './while-told';

/**
 * Keeps in memory what Strapi asks of the database for each request and what hardly ever changes: what
 * visitors may read, and which locale is the default one. The database tells when either does, by the
 * triggers that empty everything; while it does not tell, they are read each time.
 */
export const rememberSettings = ({ strapi }: { strapi: Core.Strapi }): void => {
  const permissions = strapi.plugin('users-permissions').service<Permissions>('permission');
  permissions.findPublicPermissions = whileTold(strapi, permissions.findPublicPermissions);
  const locales = strapi.plugin('i18n').service<Locales>('locales');
  locales.getDefaultLocale = whileTold(strapi, locales.getDefaultLocale);
};

/** The parts of Strapi's services that are used here. */
interface Permissions {
  findPublicPermissions(): Promise<unknown>;
}
interface Locales {
  getDefaultLocale(): Promise<string>;
}
