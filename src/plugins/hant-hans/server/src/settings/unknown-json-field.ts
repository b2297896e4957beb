import type { Core } from '@strapi/strapi';

import type { JsonFields } from '../../../shared/settings';
import { isLocalized } from '../schema/attributes';
import { isLocalizedType, modelsOf } from '../schema/strapi-models';

/**
 * The first of the fields that is no JSON attribute which Strapi keeps for each locale: of a content
 * type with versions by locale, one that is localized; of a component, any.
 */
export const unknownJsonField = (
  strapi: Core.Strapi,
  jsonFields: JsonFields,
): { uid: string; place: number; field: string } | undefined => {
  for (const [uid, fields] of Object.entries(jsonFields)) {
    const place = fields.findIndex((field) => !isJsonByLocale(strapi, uid, field));
    if (place !== -1) return { uid, place, field: fields[place] ?? '' };
  }
  return undefined;
};

const isJsonByLocale = (strapi: Core.Strapi, uid: string, field: string): boolean => {
  const isComponent = uid in strapi.components;
  if (!isComponent && !isLocalizedType(strapi, uid)) return false;
  const attribute = modelsOf(strapi)(uid).attributes[field];
  return attribute?.type === 'json' && (isComponent || isLocalized(attribute));
};
