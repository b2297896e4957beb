import type { Core, UID } from '@strapi/strapi';

import { otherScript, SCRIPTS, type Script } from '../../../shared/scripts';
import type { Entry } from '../engine/convert-entry';
import { shapeOfType } from '../merge/shape';
import type { DocumentKey } from '../pairs/pair';
import { writePair } from '../pairs/pair-store';
import { withoutPublished } from '../pairs/published-state';
import { modelsOf } from '../schema/strapi-models';
import { convertDocument } from './convert-document';
import { currentPair } from './current-pair';
import { followSave } from './follow-save';
import { asWritten } from './to-be-published';
import { draftScripts, readDrafts } from './versions';

/**
 * After a document was cloned: its copy has what it has in both scripts, and they stand to each other
 * as the original's do. The content manager clones the version that is open, and no other.
 *
 * @param locale of the version that was cloned, in which a person may have written something else
 */
export const followClone = async (
  strapi: Core.Strapi,
  { uid, from, to, locale }: { uid: string; from: string; to: string; locale: Script },
): Promise<void> => {
  const original = { uid, documentId: from };
  const copy = { uid, documentId: to };
  const drafts = await readDrafts(strapi, original);
  if (!SCRIPTS.every((script) => drafts[script])) return;

  const pair = await currentPair(strapi, original);
  const left = otherScript(locale);
  const other = drafts[left];
  if (other && !(await draftScripts(strapi, copy)).includes(left)) {
    await copyVersion(strapi, { ...copy, entry: other, script: left });
  }
  await writePair(strapi, {
    ...withoutPublished(pair),
    documentId: to,
    leadingPublishedIsConverted: false,
  });
  await followSave(strapi, { ...copy, locale, isNewVersion: false });
};

/**
 * Gives the copy of a document the text of the original's other version. Its identity, and what there
 * may be only once, is of the copy: conversion brings it over from the version that was cloned.
 */
const copyVersion = async (
  strapi: Core.Strapi,
  { entry, script, ...copy }: DocumentKey & { entry: Entry; script: Script },
): Promise<void> => {
  const { uid, documentId } = copy;
  await convertDocument(strapi, { ...copy, to: script });
  const getModel = modelsOf(strapi);
  const { attributes } = getModel(uid);
  const written = asWritten(strapi, { uid, entry });
  const names = shapeOfType(uid, getModel).fields.map(([name]) => name);
  const texts = names.filter((name) => name in written && !attributes[name]?.unique);
  await strapi.documents(uid as UID.ContentType).update({
    documentId,
    locale: script,
    data: Object.fromEntries(texts.map((name) => [name, written[name]])),
  });
};
