import type { Core } from '@strapi/strapi';

import { accessAmong, type DocumentAccess, type DocumentAction } from '../access/document-access';
import { forbiddenTo, notFound } from '../refusals';
import { isLocalizedType } from '../schema/strapi-models';

/** What a request of the admin panel brings along, as far as it is used here. */
export interface AdminContext {
  readonly params: Readonly<Record<string, string>>;
  readonly state: { readonly userAbility: unknown };
}

/**
 * A route policy: whether the content manager itself would let this person do that to every version
 * of the document, in the two scripts, that `:uid` and `:documentId` name.
 */
export const mayEditDocument = async (
  context: AdminContext,
  { action }: { action: DocumentAction },
  { strapi }: { strapi: Core.Strapi },
): Promise<boolean> => {
  const { uid = '', documentId = '' } = context.params;
  const ability = context.state.userAbility;
  if ((await accessTo(strapi, { ability, uid, documentId })).may(action)) return true;
  throw forbiddenTo(`You may not ${action} ${uid} ${documentId}`, 'may-not', {});
};

/** @throws NotFoundError for a content type or a document that is not there */
export const accessTo = async (
  strapi: Core.Strapi,
  request: { ability: unknown; uid: string; documentId: string },
): Promise<DocumentAccess> => {
  const { uid, documentId } = request;
  if (!(uid in strapi.contentTypes) || !isLocalizedType(strapi, uid)) {
    const message = `There is no content type ${uid} with versions by locale`;
    throw notFound(message, 'no-document', {});
  }
  const access = (await accessAmong(strapi, { ...request, documentIds: [documentId] })).get(
    documentId,
  );
  if (!access) throw notFound(`There is no ${uid} ${documentId}`, 'no-document', {});
  return access;
};
