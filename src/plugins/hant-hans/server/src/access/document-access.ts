import type { Core } from '@strapi/strapi';

import { otherScript, SCRIPTS, type Script } from '../../../shared/scripts';
import type { Entry } from '../engine';
import { modelsOf } from '../schema/strapi-models';
import { permitsPath } from './permits-path';

export type DocumentAction = 'create' | 'read' | 'update' | 'publish';

/**
 * What a person of the admin panel may do with a document, just as the content manager would let
 * them: by locale, by field, and by the conditions of their roles.
 */
export interface DocumentAccess {
  /** Whether every version that there is in the two scripts allows it. */
  may(action: DocumentAction): boolean;
  /** Whether what a path leads to may be read in every version. */
  mayRead(path: string): boolean;
  /** Whether the version in a script may be written: updated, or created where there is none. */
  mayWriteIn(script: Script): boolean;
  /** Those of some paths that may not be written in a script. */
  withheldIn(script: Script, paths: readonly string[]): string[];
  mayPublishIn(script: Script): boolean;
}

/** What a person may do with some documents, by document id; what is not there is left out. */
export const accessAmong = async (
  strapi: Core.Strapi,
  request: { ability: unknown; uid: string; documentIds: readonly string[] },
): Promise<Map<string, DocumentAccess>> => {
  const { ability, uid, documentIds } = request;
  const rows = (await strapi.db.query(uid).findMany({
    where: { documentId: { $in: [...documentIds] }, locale: { $in: [...SCRIPTS] } },
    // Conditions of roles ask who wrote a version, and in which role.
    populate: { createdBy: { populate: { roles: true } } },
  })) as Entry[];
  const versions = new Map<string, Entry[]>();
  for (const row of rows) {
    const documentId = String(row.documentId);
    versions.set(documentId, [...(versions.get(documentId) ?? []), row]);
  }
  const { can } = strapi
    .plugin('content-manager')
    .service<PermissionCheckerService>('permission-checker')
    .create({ userAbility: ability, model: uid });
  const getModel = modelsOf(strapi);
  const permits = (action: DocumentAction, entity: Entry, path: string): boolean =>
    permitsPath({ path, uid, getModel, has: (field) => can[action]({ ...entity }, field) });
  return new Map(
    [...versions].map(([documentId, of]) => [documentId, accessTo(of, { can, permits })]),
  );
};

type Can = Record<DocumentAction, (entity: object, field?: string) => boolean>;

const accessTo = (
  versions: readonly Entry[],
  { can, permits }: { can: Can; permits: (a: DocumentAction, e: Entry, path: string) => boolean },
): DocumentAccess => {
  const draftIn = (script: Script): Entry | undefined => {
    const [one, ...others] = versions.filter(({ locale }) => locale === script);
    return others.find(({ publishedAt }) => publishedAt === null) ?? one;
  };
  /** The version to write, or what conversion would make of the other one. */
  const targetIn = (script: Script): { action: 'create' | 'update'; entity: Entry } => {
    const draft = draftIn(script);
    return draft
      ? { action: 'update', entity: draft }
      : { action: 'create', entity: { ...draftIn(otherScript(script)), locale: script } };
  };
  return {
    may: (action) => versions.every((version) => can[action]({ ...version })),
    mayRead: (path) => versions.every((version) => permits('read', version, path)),
    mayWriteIn: (script) => {
      const { action, entity } = targetIn(script);
      return can[action]({ ...entity });
    },
    withheldIn: (script, paths) => {
      const { action, entity } = targetIn(script);
      return paths.filter((path) => !permits(action, entity, path));
    },
    mayPublishIn: (script) => can.publish({ ...targetIn(script).entity }),
  };
};

/** The part of the Content Manager's service that is used here. */
interface PermissionCheckerService {
  create(request: { userAbility: unknown; model: string }): { can: Can };
}
