import type { Core } from '@strapi/strapi';

import { SCRIPTS } from '../../../shared/scripts';
import { relatedDocuments } from '../conversion/glossary/related-documents';
import type { DocumentKey } from '../pairs/pair';
import { isLocalizedType } from '../schema/strapi-models';
import { lockDocuments, type RelatedList } from './document-lock';
import { keepsList, ownLists } from './related-lists';

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

/** The same for several at once. */
export const lockManyForConversion = async (
  strapi: Core.Strapi,
  documents: readonly DocumentKey[],
): Promise<void> => lockWithRelated(strapi, documents);

/** The same for what a write changes. */
export const lockForWrite = async (
  strapi: Core.Strapi,
  {
    uid,
    documents,
    related,
    isAppended,
    reorders,
  }: {
    uid: string;
    documents: readonly DocumentKey[];
    /** What the document that is written is about to be related to. */
    related: readonly DocumentKey[];
    /** Whether the document only comes last in the lists of these. */
    isAppended: boolean;
    /** Documents whose own lists are written. */
    reorders: readonly DocumentKey[];
  },
): Promise<void> => {
  const incomplete = await incompleteAmong(strapi, related);
  await lockWithRelated(
    strapi,
    [...documents, ...incomplete],
    [
      ...(isAppended ? [] : listsAt(strapi, { uid, related })),
      ...reorders.flatMap((one) => ownLists(strapi, one)),
    ],
  );
};

/** The same for those of some documents that lack a version; the others are not written. */
export const lockMissing = async (
  strapi: Core.Strapi,
  documents: readonly DocumentKey[],
): Promise<void> => lockWithRelated(strapi, await incompleteAmong(strapi, documents));

/**
 * Publishing makes a document's rows anew, and Strapi then numbers all that relate to the same topic
 * (rows of other documents) once more, locking them until the end of the transaction. Two stories of
 * one topic would wait for each other as soon as one of them is written in the scripts in the
 * opposite order; so whoever may number such a list locks it before.
 */
const lockWithRelated = async (
  strapi: Core.Strapi,
  documents: readonly DocumentKey[],
  known: readonly RelatedList[] = [],
): Promise<void> => {
  const found = new Map(documents.map((one) => [keyOf(one), one]));
  const lists = [...known];
  for (let level = documents; level.length > 0;) {
    const below: DocumentKey[] = [];
    for (const [uid, documentIds] of byType(level)) {
      const related = await relatedTo(strapi, { uid, documentIds });
      lists.push(...listsAt(strapi, { uid, related }));
      below.push(...related);
    }
    const unknown = below.filter(
      (one) => isLocalizedType(strapi, one.uid) && !found.has(keyOf(one)),
    );
    level = await incompleteAmong(strapi, unknown);
    for (const one of level) found.set(keyOf(one), one);
  }
  if (found.size + lists.length > 0) await lockDocuments(strapi, [...found.values()], lists);
};

const listsAt = (
  strapi: Core.Strapi,
  { uid, related }: { uid: string; related: readonly DocumentKey[] },
): RelatedList[] =>
  related.filter((one) => keepsList(strapi, one.uid)).map((at) => ({ of: uid, at }));

const relatedTo = async (
  strapi: Core.Strapi,
  { uid, documentIds }: { uid: string; documentIds: readonly string[] },
): Promise<DocumentKey[]> => {
  const targets = new Set(
    Object.keys(strapi.contentTypes).filter(
      (one) => isLocalizedType(strapi, one) || keepsList(strapi, one),
    ),
  );
  const found = await relatedDocuments(strapi, { uid, documentIds, targets });
  return [...found.values()].flat();
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
