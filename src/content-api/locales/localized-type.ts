import type { Core, Struct } from '@strapi/strapi';

/** Whether there are versions of a content type in several locales; false where there is no such type. */
export const isLocalized = (strapi: Core.Strapi, uid: string): boolean => {
  const schemas: Record<string, Struct.ContentTypeSchema | undefined> = { ...strapi.contentTypes };
  const { isLocalizedContentType } = strapi
    .plugin('i18n')
    .service<{ isLocalizedContentType(type?: object): boolean }>('content-types');
  return schemas[uid] !== undefined && isLocalizedContentType(schemas[uid]);
};
