import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { isLocalizedType } from '../schema/strapi-models';

export type DocumentAction = 'read' | 'update' | 'publish';

/** What a request of the admin panel brings along, as far as it is used here. */
export interface AdminContext {
  readonly params: Readonly<Record<string, string>>;
  readonly state: { readonly userAbility: unknown };
}

/**
 * A route policy: whether the content manager itself would let this person do that to every version
 * of the document that `:uid` and `:documentId` name.
 */
export const mayEditDocument = async (
  context: AdminContext,
  { action }: { action: DocumentAction },
  { strapi }: { strapi: Core.Strapi },
): Promise<boolean> => {
  const { uid = '', documentId = '' } = context.params;
  return isAllowed(strapi, { ability: context.state.userAbility, uid, documentId, action });
};

/** @throws NotFoundError for a content type or a document that is not there */
export const isAllowed = async (
  strapi: Core.Strapi,
  request: { ability: unknown; uid: string; documentId: string; action: DocumentAction },
): Promise<boolean> => {
  const { ability, uid, documentId, action } = request;
  if (!(uid in strapi.contentTypes) || !isLocalizedType(strapi, uid)) {
    throw new errors.NotFoundError(`There is no content type ${uid} with versions by locale`);
  }
  const versions = (await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, populate: { createdBy: true } })) as object[];
  if (versions.length === 0) throw new errors.NotFoundError(`There is no ${uid} ${documentId}`);
  const { cannot } = strapi
    .plugin('content-manager')
    .service<PermissionCheckerService>('permission-checker')
    .create({ userAbility: ability, model: uid });
  return versions.every((version) => !cannot[action](version));
};

/** As `isAllowed`; of what is not there nothing is allowed. */
export const isThereAndAllowed = async (
  ...[strapi, request]: Parameters<typeof isAllowed>
): Promise<boolean> => {
  try {
    return await isAllowed(strapi, request);
  } catch (error) {
    if (error instanceof errors.NotFoundError) return false;
    throw error;
  }
};

/** The part of the Content Manager's service that is used here. */
interface PermissionCheckerService {
  create(request: { userAbility: unknown; model: string }): {
    cannot: Record<DocumentAction, (entity: object) => boolean>;
  };
}
