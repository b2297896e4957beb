import type { Core } from '@strapi/strapi';

import { otherScript, type Script } from '../../../shared/scripts';
import { newPair, type DocumentKey } from '../pairs/pair';
import { readPair, writePair } from '../pairs/pair-store';
import { hasDrafts } from '../schema/strapi-models';
import { modeOf, readSettings } from '../settings/read-settings';
import { convertDocument } from './convert-document';
import { mergeDocument } from './merge-document';
import { pairAfter, pairWithoutTarget } from './pair-after';

/**
 * After a person has saved a draft: converts it where the other script follows every save, and else
 * takes note of how the two stand to each other.
 *
 * Of a document of which nothing is known, the script saved last is the source; a version that is
 * only now begun follows the one that was there.
 */
export const followSave = async (
  strapi: Core.Strapi,
  {
    uid,
    documentId,
    locale,
    isNewVersion,
  }: DocumentKey & { locale: Script; isNewVersion: boolean },
): Promise<void> => {
  const key = { uid, documentId };
  const known = await readPair(strapi, key);
  const pair = known ?? newPair(key, isNewVersion ? otherScript(locale) : locale);
  if (
    pair.source === locale &&
    followsSaves(uid, { strapi, settings: await readSettings(strapi) })
  ) {
    await convertDocument(strapi, { ...key, to: otherScript(locale) });
    return;
  }
  const merge = await mergeDocument(strapi, { pair, write: false });
  if (merge.kind === 'merged') await writePair(strapi, pairAfter(pair, merge).pair);
  if (merge.kind === 'missing' && known) await writePair(strapi, pairWithoutTarget(known, merge));
};

/** A type without drafts publishes whatever is saved. */
const followsSaves = (
  uid: string,
  { strapi, settings }: { strapi: Core.Strapi; settings: Parameters<typeof modeOf>[1] },
): boolean => {
  const mode = modeOf(uid, settings);
  return mode === 'on-save' || (mode === 'on-publish' && !hasDrafts(strapi, uid));
};
