import type { Core, Modules } from '@strapi/strapi';

import { isScript, otherScript } from '../../../shared/scripts';
import {
  identityAttributesOf,
  keepIdentity,
  keepPublishedIdentity,
  readVersions,
} from '../identity/keep-identity';
import type { DocumentKey } from '../pairs/pair';
import { hasDrafts, isLocalizedType } from '../schema/strapi-models';
import { hasBothLocales } from './both-locales';
import { ensureVersion } from './convert-document';
import { followClone } from './follow-clone';
import { followDeletion } from './follow-deletion';
import { followDiscard, prepareToDiscard, type BeforeDiscard } from './follow-discard';
import { followMirrored, mirroredInData } from './follow-mirrored';
import { followPublication, followUnpublication, prepareToPublish } from './follow-publication';
import { followSave } from './follow-save';
import { carryOverShared } from './keep-shared';
import { lockForWrite } from './lock-for-conversion';
import { asOwnWrite, isOwnWrite } from './own-writes';
import { relatedInData } from './related-in-data';
import { documentIdOf, readWriteCall, type WriteCall } from './write-context';

const FOLLOWED = new Set([
  'create',
  'update',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
  'clone',
]);

/**
 * A Document Service middleware that keeps the two scripts of a document in step with what people
 * write, in the transaction of the write itself: either both are written or none is.
 */
export const followWrites =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const { uid, action } = context;
    if (isOwnWrite() || !FOLLOWED.has(action) || !isLocalizedType(strapi, uid)) return next();
    if (!(await hasBothLocales(strapi))) return next();

    return strapi.db.transaction(async () => {
      const call = await readWriteCall(strapi, context);
      const mirrored = await lockWrite(strapi, call);
      const before = await prepare(strapi, call);
      const result = await next();
      const documentId = documentIdOf(result) ?? call.documentId;
      if (documentId) {
        await asOwnWrite(async () => {
          await follow(strapi, { call, documentId, before });
          await followMirrored(strapi, { call, mirrored });
        });
      }
      return result;
    });
  };

interface Before {
  /** Whether the call makes a version beside the one in the other script. */
  readonly isNewVersion: boolean;
  /** Whether there was a version in either script. */
  readonly isNewInBoth: boolean;
  /** Of a draft that is about to be discarded. */
  readonly discard?: BeforeDiscard;
}

/**
 * Locks what a write changes, and what follows from it.
 *
 * @returns the documents whose relations to this one it changes
 */
const lockWrite = async (strapi: Core.Strapi, call: WriteCall): Promise<DocumentKey[]> => {
  const { uid, documentId, data, action } = call;
  const own = documentId ? [{ uid, documentId }] : [];
  const mirrored = await mirroredInData(strapi, call);
  const related = data ? await relatedInData(strapi, { uid, data }) : [];
  const lock = (others: readonly DocumentKey[]) =>
    lockForWrite(strapi, {
      uid,
      documents: [...own, ...others],
      related,
      // What is made anew may be published in the same transaction, where it has drafts.
      isAppended: action === 'create' && !hasDrafts(strapi, uid),
      reorders: action === 'delete' || others.length > 0 ? own : [],
    });
  await lock(mirrored);
  // Somebody may have related another one to it until it was locked.
  const now = await mirroredInData(strapi, call);
  const known = new Set(mirrored.map((one) => one.documentId));
  const added = now.filter((one) => !known.has(one.documentId));
  if (added.length > 0) await lock(added);
  return now;
};

const prepare = async (
  strapi: Core.Strapi,
  { uid, action, documentId, locales, data }: WriteCall,
): Promise<Before> => {
  const [locale] = locales;
  if (!documentId) return { isNewVersion: false, isNewInBoth: true };
  if (action === 'publish') {
    await asOwnWrite(() => prepareToPublish(strapi, { uid, documentId, locales, isLocked: true }));
  }
  if (action === 'discardDraft') {
    const discard = await prepareToDiscard(strapi, { uid, documentId });
    return { isNewVersion: false, isNewInBoth: false, discard };
  }
  if (action !== 'update' || !isScript(locale)) return { isNewVersion: false, isNewInBoth: false };

  // A version that is new takes the uid that its document has: an address is not chosen twice.
  const versions = await readVersions(strapi, { uid, documentId, status: 'draft' });
  const [other] = versions;
  const isNewVersion = other !== undefined && versions.every((one) => one.locale !== locale);
  if (isNewVersion && data) {
    for (const [name, { type }] of identityAttributesOf(strapi, uid)) {
      if (type === 'uid' && other[name]) data[name] = other[name];
    }
  }
  return { isNewVersion, isNewInBoth: other === undefined };
};

const follow = async (
  strapi: Core.Strapi,
  { call, documentId, before }: { call: WriteCall; documentId: string; before: Before },
): Promise<void> => {
  const { uid, action, locales, publishes } = call;
  const key = { uid, documentId };
  // What becomes of versions in other locales is followed by nothing.
  const locale = locales.find(isScript);
  if (locale === undefined) return;

  switch (action) {
    case 'create':
    case 'update':
      if (before.isNewInBoth && !hasDrafts(strapi, uid)) {
        // Others may relate to a document without drafts in either script from now on.
        await ensureVersion(strapi, { ...key, to: otherScript(locale) });
        break;
      }
      if (action !== 'create') {
        await carryOverShared(strapi, { ...key, locale, status: 'draft' });
        await keepIdentity(strapi, { ...key, locale, ...before });
      }
      await followSave(strapi, { ...key, locale, ...before });
      break;
    case 'discardDraft':
      if (before.discard) {
        const scripts = locales.filter(isScript);
        await followDiscard(strapi, { ...key, scripts, before: before.discard });
      }
      break;
    case 'unpublish':
      await followUnpublication(strapi, { ...key, locales });
      break;
    case 'delete':
      await followDeletion(strapi, { ...key, locales });
      break;
    case 'clone':
      if (call.documentId && call.documentId !== documentId) {
        await followClone(strapi, { uid, from: call.documentId, to: documentId, locale });
      }
      if (!hasDrafts(strapi, uid)) {
        await ensureVersion(strapi, { ...key, to: otherScript(locale) });
      }
      break;
  }
  if (publishes) {
    await followPublication(strapi, { ...key, locales, isPrepared: action === 'publish' });
    await carryOverShared(strapi, { ...key, locale, status: 'published' });
    await keepPublishedIdentity(strapi, { ...key, locales });
  }
};
