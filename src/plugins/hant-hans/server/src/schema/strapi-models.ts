import type { Core, Struct, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import type { GetModel } from './attributes';

/** Schemas as Strapi has loaded them. */
export const modelsOf =
  (strapi: Core.Strapi): GetModel =>
  (uid) =>
    strapi.getModel(uid as UID.Schema);

export const isLocalizedType = (strapi: Core.Strapi, uid: string): boolean => {
  const { isLocalizedContentType } = strapi
    .plugin('i18n')
    .service<I18nContentTypes>('content-types');
  // `strapi.contentTypes` makes a new object of all of them each time.
  const schema = strapi.contentType(uid as UID.ContentType) as Struct.Schema | undefined;
  return schema !== undefined && isLocalizedContentType(schema);
};

export const hasDrafts = (strapi: Core.Strapi, uid: string): boolean =>
  contentTypes.hasDraftAndPublish(strapi.contentType(uid as UID.ContentType));

interface I18nContentTypes {
  isLocalizedContentType(schema: Struct.Schema): boolean;
}
