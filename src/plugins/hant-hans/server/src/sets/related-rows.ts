import type { Core } from '@strapi/strapi';

import type { Script } from '../../../shared/scripts';
import type { Entry } from '../engine/convert-entry';
import { isOwnedRelation, ownAttributes, type GetModel } from '../schema/attributes';
import { isLocalizedType } from '../schema/strapi-models';
import { relatedDocumentIds, type FindRow } from './new-rows';

interface Related {
  readonly uid: string;
  readonly documentId: string;
}

/** Which versions there are of documents that others relate to. */
export interface RelatedRows {
  /** Whether it has a version in the script, or needs none. */
  has(related: Related): boolean;
  /** Its row that is for readers. */
  findRow: FindRow;
}

/** Every document that an entry relates to, as the Document Service takes it, at any depth. */
export const relatedIn = (request: {
  uid: string;
  entry: Entry;
  getModel: GetModel;
}): Related[] => {
  const { uid, entry, getModel } = request;
  return ownAttributes(getModel(uid)).flatMap(([name, attribute]): Related[] => {
    const value = entry[name];
    if (value === undefined || value === null) return [];
    if (isOwnedRelation(attribute)) {
      const target = attribute.target ?? '';
      return relatedDocumentIds(value).map((documentId) => ({ uid: target, documentId }));
    }
    if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return [];
    const items = (Array.isArray(value) ? value : [value]) as Entry[];
    return items.flatMap((item) =>
      relatedIn({ uid: attribute.component ?? String(item.__component), entry: item, getModel }),
    );
  });
};

/** Reads the rows of related documents in one script, one statement a content type. */
export const readRelatedRows = async (
  strapi: Core.Strapi,
  { related, script }: { related: readonly Related[]; script: Script },
): Promise<RelatedRows> => {
  const wanted = new Map<string, Set<string>>();
  for (const { uid, documentId } of related) {
    wanted.set(uid, (wanted.get(uid) ?? new Set()).add(documentId));
  }
  const present = new Set<string>();
  const ids = new Map<string, number>();
  for (const [uid, documentIds] of wanted) {
    const rows = (await strapi.db.query(uid).findMany({
      where: {
        documentId: { $in: [...documentIds] },
        ...(isLocalizedType(strapi, uid) ? { locale: script } : {}),
      },
      select: ['id', 'documentId', 'publishedAt'],
    })) as { id: number; documentId: string; publishedAt: unknown }[];
    for (const { id, documentId, publishedAt } of rows) {
      present.add(keyOf({ uid, documentId }));
      if (publishedAt) ids.set(keyOf({ uid, documentId }), id);
    }
  }
  return {
    has: (one) => present.has(keyOf(one)),
    findRow: (one) => ids.get(keyOf(one)),
  };
};

const keyOf = ({ uid, documentId }: Related): string => `${uid} ${documentId}`;
