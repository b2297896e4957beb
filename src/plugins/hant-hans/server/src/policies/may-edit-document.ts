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
  const { uid, documentId } = request;
  if (!(uid in strapi.contentTypes) || !isLocalizedType(strapi, uid)) {
    throw new errors.NotFoundError(`There is no content type ${uid} with versions by locale`);
  }
  const decisions = await decide(strapi, { ...request, documentIds: [documentId] });
  const decision = decisions.get(documentId);
  if (decision === undefined) throw new errors.NotFoundError(`There is no ${uid} ${documentId}`);
  return decision;
};

/** Those of some documents with which this person may do that; what is not there is left out. */
export const allowedAmong = async (
  strapi: Core.Strapi,
  request: Decided,
): Promise<ReadonlySet<string>> => {
  const decisions = await decide(strapi, request);
  return new Set([...decisions].flatMap(([documentId, may]) => (may ? [documentId] : [])));
};

interface Decided {
  readonly ability: unknown;
  readonly uid: string;
  readonly documentIds: readonly string[];
  readonly action: DocumentAction;
}

/** By document id, whether every version of it is allowed, read in one statement. */
const decide = async (
  strapi: Core.Strapi,
  { ability, uid, documentIds, action }: Decided,
): Promise<Map<string, boolean>> => {
  const versions = (await strapi.db.query(uid).findMany({
    where: { documentId: { $in: [...documentIds] } },
    populate: { createdBy: true },
  })) as { documentId: string }[];
  const { cannot } = strapi
    .plugin('content-manager')
    .service<PermissionCheckerService>('permission-checker')
    .create({ userAbility: ability, model: uid });
  const decisions = new Map<string, boolean>();
  for (const version of versions) {
    const { documentId } = version;
    decisions.set(documentId, decisions.get(documentId) !== false && !cannot[action](version));
  }
  return decisions;
};

/** The part of the Content Manager's service that is used here. */
interface PermissionCheckerService {
  create(request: { userAbility: unknown; model: string }): {
    cannot: Record<DocumentAction, (entity: object) => boolean>;
  };
}
