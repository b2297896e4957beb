import type { Core } from '@strapi/strapi';

import { SCRIPTS, type Script } from '../../../shared/scripts';

/** Whether documents can have both versions; the log says once, where they cannot, what is missing. */
export const hasBothLocales = async (strapi: Core.Strapi): Promise<boolean> => {
  const missing = await missingLocales(strapi);
  if (missing.length > 0 && !warned.has(strapi)) {
    warned.add(strapi);
    strapi.log.warn(
      `hant-hans follows nothing while there is no locale ${missing.join(' and ')} (Settings → Internationalization)`,
    );
  }
  return missing.length === 0;
};

const warned = new WeakSet<Core.Strapi>();

/** An administrator has not added them, or removed them. */
const missingLocales = async (strapi: Core.Strapi): Promise<Script[]> => {
  const locales = (await strapi.db
    .query('plugin::i18n.locale')
    .findMany({ where: { code: { $in: [...SCRIPTS] } }, select: ['code'] })) as { code: string }[];
  return SCRIPTS.filter((script) => !locales.some(({ code }) => code === script));
};
