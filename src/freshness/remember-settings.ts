import type { Core } from '@strapi/strapi';

import { keptAnswersOf } from './kept-answers';

/**
 * Keeps in memory what Strapi asks of the database for each request and what hardly ever changes: what
 * visitors may read, and which locale is the default one. The database tells when either does, by the
 * triggers that empty everything; while it does not tell, they are read each time.
 */
export const rememberSettings = ({ strapi }: { strapi: Core.Strapi }): void => {
  const permissions = strapi.plugin('users-permissions').service<Permissions>('permission');
  permissions.findPublicPermissions = remembered(strapi, permissions.findPublicPermissions);
  const locales = strapi.plugin('i18n').service<Locales>('locales');
  locales.getDefaultLocale = remembered(strapi, locales.getDefaultLocale);
};

/** The parts of Strapi's services that are used here. */
interface Permissions {
  findPublicPermissions(): Promise<unknown>;
}
interface Locales {
  getDefaultLocale(): Promise<string>;
}

const remembered = <Value>(
  strapi: Core.Strapi,
  read: () => Promise<Value>,
): (() => Promise<Value>) => {
  let known: { era: number; value: Value } | undefined;
  return async () => {
    const store = keptAnswersOf(strapi)?.store;
    // What a transaction reads may be its own, and never come to be.
    if (!store?.isOpen || strapi.db.inTransaction()) return read();
    const { era } = store;
    if (known?.era === era) return known.value;
    const value = await read();
    if (store.era === era) known = { era, value };
    return value;
  };
};
