import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { PluginConfig } from '../config';
import { modelsOf, isLocalizedType } from '../schema/strapi-models';

/** @throws ApplicationError at start, naming a source of names that is no text in two scripts */
export const checkNameSources = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { nameSources } = strapi.config.get<PluginConfig>('plugin::hant-hans');
  for (const { uid, field } of nameSources) {
    const type = isLocalizedType(strapi, uid)
      ? modelsOf(strapi)(uid).attributes[field]?.type
      : undefined;
    if (type === 'string') continue;
    throw new errors.ApplicationError(
      `hant-hans: nameSources has ${uid} ${field}; it must be a string field of a content type with versions by locale`,
    );
  }
};
