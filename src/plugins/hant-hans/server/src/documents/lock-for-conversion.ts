import type { Core } from '@strapi/strapi';

import { SCRIPTS } from '../../../shared/scripts';
import { relatedDocuments } from '../conversion/glossary/related-documents';
import type { DocumentKey } from '../pairs/pair';
import { isLocalizedType } from '../schema/strapi-models';
import { lockDocuments } from './document-lock';

/**
 * Locks a document and, with it, those that are converted first because they lack a version: all of
 * them at once and in one order, before anything is written. Locked one after the other as
 * conversion comes to them, two stories that share two topics in opposite orders would wait for each
 * other, and PostgreSQL would end one of them.
 *
 * Beginning a transaction anew after that is no way out here: most conversions run within a write
 * of the Document Service, whose middlewares cannot be called a second time.
 */
export const lockForConversion = (strapi: Core.Strapi, document: DocumentKey): Promise<void> =>
  lockWithRelated(strapi, [document]);

/** The same for several at once, and for what they are about to be related to. */
export const lockManyForConversion = async (
  strapi: Core.Strapi,
  documents: readonly DocumentKey[],
  related: readonly DocumentKey[] = [],
): Promise<void> =>
  lockWithRelated(strapi, [...documents, ...(await incompleteAmong(strapi, related))]);

/** The same for those of some documents that lack a version; the others are not written. */
export const lockMissing = async (
  strapi: Core.Strapi,
  documents: readonly DocumentKey[],
): Promise<void> => lockWithRelated(strapi, await incompleteAmong(strapi, documents));

const lockWithRelated = async (
  strapi: Core.Strapi,
  documents: readonly DocumentKey[],
): Promise<void> => {
  const found = new Map(documents.map((one) => [keyOf(one), one]));
  for (let level = documents; level.length > 0;) {
    const below = await relatedTo(strapi, level);
    const unknown = below.filter((one) => !found.has(keyOf(one)));
    level = await incompleteAmong(strapi, unknown);
    for (const one of level) found.set(keyOf(one), one);
  }
  if (found.size > 0) await lockDocuments(strapi, [...found.values()]);
};

const relatedTo = async (
  strapi: Core.Strapi,
  documents: readonly DocumentKey[],
): Promise<DocumentKey[]> => {
  const targets = new Set(
    Object.keys(strapi.contentTypes).filter((uid) => isLocalizedType(strapi, uid)),
  );
  const related = new Map<string, DocumentKey>();
  for (const [uid, documentIds] of byType(documents)) {
    const found = await relatedDocuments(strapi, { uid, documentIds, targets });
    for (const one of [...found.values()].flat()) related.set(keyOf(one), one);
  }
  return [...related.values()];
};

/** Those that have no version in one of the scripts. */
const incompleteAmong = async (
  strapi: Core.Strapi,
  documents: readonly DocumentKey[],
): Promise<DocumentKey[]> => {
  const complete = new Set<string>();
  for (const [uid, documentIds] of byType(documents)) {
    const rows = (await strapi.db.query(uid).findMany({
      where: { documentId: { $in: documentIds }, locale: { $in: [...SCRIPTS] } },
      select: ['documentId', 'locale'],
    })) as { documentId: string; locale: string }[];
    for (const documentId of documentIds) {
      const locales = rows.filter((row) => row.documentId === documentId).map((row) => row.locale);
      if (SCRIPTS.every((script) => locales.includes(script))) {
        complete.add(keyOf({ uid, documentId }));
      }
    }
  }
  return documents.filter((one) => !complete.has(keyOf(one)));
};

const byType = (documents: readonly DocumentKey[]): Map<string, string[]> => {
  const types = new Map<string, string[]>();
  for (const { uid, documentId } of documents) {
    types.set(uid, [...(types.get(uid) ?? []), documentId]);
  }
  return types;
};

const keyOf = ({ uid, documentId }: DocumentKey): string => `${uid} ${documentId}`;
