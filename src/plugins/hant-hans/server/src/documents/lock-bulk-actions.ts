import type { Core } from '@strapi/strapi';

import { isLocalizedType } from '../schema/strapi-models';
import { lockManyForConversion } from './lock-for-conversion';

/**
 * The content manager's bulk actions write all of their documents in one transaction, in the order in
 * which somebody chose them. Two of them in opposite orders would wait for each other, and PostgreSQL
 * would undo one: here all of an action's documents are locked before it begins, in one order.
 */
export const lockBulkActions = (strapi: Core.Strapi): void => {
  const services = strapi.get<ServiceRegistry>('services');
  if (!('content-manager' in (strapi.plugins as Record<string, unknown>))) return;
  const lockedFirst = async <Result>(
    { uid, documentIds }: { uid: string; documentIds: readonly string[] },
    run: () => Promise<Result>,
  ): Promise<Result> => {
    if (!isLocalizedType(strapi, uid)) return run();
    return strapi.db.transaction(async () => {
      await lockManyForConversion(
        strapi,
        documentIds.map((documentId) => ({ uid, documentId })),
      );
      return run();
    }) as Promise<Result>;
  };
  services.extend('plugin::content-manager.document-manager', (service: BulkActions) => ({
    ...service,
    publishMany: (uid, documentIds, locale) =>
      lockedFirst({ uid, documentIds }, () => service.publishMany(uid, documentIds, locale)),
    unpublishMany: (documentIds, uid, options) =>
      lockedFirst({ uid, documentIds }, () => service.unpublishMany(documentIds, uid, options)),
    deleteMany: (documentIds, uid, options) =>
      lockedFirst({ uid, documentIds }, () => service.deleteMany(documentIds, uid, options)),
  }));
};

/** The part of @strapi/core's registry that is used here. */
interface ServiceRegistry {
  extend(uid: string, wrap: (service: BulkActions) => BulkActions): unknown;
}

/** The part of the Content Manager's service that is used here (document-manager.ts). */
interface BulkActions {
  publishMany(uid: string, documentIds: string[], locale: unknown): Promise<unknown>;
  unpublishMany(documentIds: string[], uid: string, options: unknown): Promise<unknown>;
  deleteMany(documentIds: string[], uid: string, options: unknown): Promise<unknown>;
}
