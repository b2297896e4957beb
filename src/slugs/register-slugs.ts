import type { Core, Modules, UID } from '@strapi/strapi';

import { findFreeSlug, lockSlugs, uidFieldsOf } from './find-free-slug';
import { refuseTakenSlugs } from './refuse-taken-slugs';
import { slugOf } from './slug-of';

/**
 * Strapi makes slugs by dropping what is not Latin, which leaves nothing of a Chinese title. From
 * here on the admin panel's suggestions and whatever is created without a slug (by API, import or
 * seed) get one that can be read.
 */
export const registerSlugs = ({ strapi }: { strapi: Core.Strapi }): void => {
  const services = strapi.get<ServiceRegistry>('services');
  services.extend(UID_SERVICE, (service: UidService) => ({
    ...service,
    generateUIDField(target: UidTarget): Promise<string> {
      const { contentTypeUID: uid, field, data } = target;
      const value = readableSlug(strapi, target);
      if (value === '') return service.generateUIDField(target);
      const { documentId } = data;
      return findFreeSlug(strapi, {
        uid,
        field,
        value,
        ...(typeof documentId === 'string' && { documentId }),
      });
    },
  }));
  strapi.documents.use(Object.assign(refuseTakenSlugs(strapi), { leavesReads: true }));
  strapi.documents.use(Object.assign(fillSlugs(strapi), { leavesReads: true }));
};

const UID_SERVICE = 'plugin::content-manager.uid';

/** The part of @strapi/core's registry that is used here. */
interface ServiceRegistry {
  extend(uid: string, wrap: (service: UidService) => UidService): unknown;
}

interface UidTarget {
  contentTypeUID: UID.ContentType;
  field: string;
  data: Record<string, unknown>;
  locale?: string;
}

/** The part of the Content Manager's service that is used here (@strapi/content-manager, uid.ts). */
interface UidService {
  generateUIDField(target: UidTarget): Promise<string>;
}

/**
 * A Document Service middleware: what is created without a slug gets one, and a draft that was saved
 * before it had a title gets its slug with that. One at a time, or two would get the same.
 */
const fillSlugs =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const isNew = context.action === 'create';
    if (!(isNew || context.action === 'update') || !context.uid.startsWith('api::')) return next();

    const { data, documentId, locale } = context.params as Params;
    const fields = uidFieldsOf(strapi, context.uid).filter(
      (field) =>
        data &&
        ((isNew && !data[field]) || isPlaceholder(strapi, { uid: context.uid, field, data })),
    );
    if (!data || fields.length === 0) return next();
    return strapi.db.transaction(async () => {
      for (const field of fields) {
        await lockSlugs(strapi, { uid: context.uid, field });
        const uids = strapi.service(UID_SERVICE) as unknown as UidService;
        const of = isNew ? data : { ...data, documentId };
        const target = { contentTypeUID: context.uid, field, data: of, locale };
        data[field] = await uids.generateUIDField(target);
      }
      return next();
    });
  };

interface Params {
  data?: Record<string, unknown>;
  documentId?: string;
  locale?: string;
}

/**
 * The admin panel asks for a slug when its form opens, before there is a title, and is given the
 * name of the content type; it asks no second time, so that every story would be `news-article-7`.
 */
const isPlaceholder = (
  strapi: Core.Strapi,
  { uid, field, data }: { uid: UID.ContentType; field: string; data: Record<string, unknown> },
): boolean => {
  const { request } = strapi.requestContext.get() ?? {};
  if (!request?.url.startsWith('/content-manager/')) return false;
  const { modelName } = strapi.contentType(uid);
  const slug = data[field];
  return (
    typeof slug === 'string' &&
    slug.startsWith(modelName) &&
    /^(-\d+)?$/.test(slug.slice(modelName.length)) &&
    readableSlug(strapi, { contentTypeUID: uid, field, data }) !== ''
  );
};

const readableSlug = (strapi: Core.Strapi, { contentTypeUID, field, data }: UidTarget): string => {
  const attributes: Record<string, { type: string; targetField?: string } | undefined> =
    strapi.contentType(contentTypeUID).attributes;
  const { targetField = '' } = attributes[field] ?? {};
  const source = data[targetField];
  return typeof source === 'string' ? slugOf(source) : '';
};
