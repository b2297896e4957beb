import type { Core, UID } from '@strapi/strapi';

interface Publications {
  publish(params: { documentId: string; locale: string | readonly string[] }): Promise<unknown>;
  unpublish(params: { documentId: string; locale: string }): Promise<unknown>;
}

/** The Document Service of a content type with drafts, whose uid is only known at run time. */
export const publicationsOf = (strapi: Core.Strapi, uid: string): Publications =>
  strapi.documents(uid as UID.ContentType) as unknown as Publications;
