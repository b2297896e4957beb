import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { PluginConfig } from '../config';
import { unknownJsonField } from './unknown-json-field';

/** @throws ApplicationError at start, naming what is configured as a JSON field and is none */
export const checkJsonFields = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { jsonFields } = strapi.config.get<PluginConfig>('plugin::hant-hans');
  const wrong = unknownJsonField(strapi, jsonFields);
  if (!wrong) return;
  throw new errors.ApplicationError(
    `hant-hans: jsonFields has ${wrong.uid} ${wrong.field}; it must be a JSON field of a component, or a localized one of a content type with versions by locale`,
  );
};
