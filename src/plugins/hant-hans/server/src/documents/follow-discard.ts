import type { Core } from '@strapi/strapi';

import { otherScript, type Script } from '../../../shared/scripts';
import { hashOf } from '../merge/hash';
import { isRecordBase } from '../merge/base';
import type { DocumentKey, Pair } from '../pairs/pair';
import { readPair, writePair } from '../pairs/pair-store';
import { backToPublished } from '../pairs/published-state';
import { followSave } from './follow-save';
import { asWritten } from './to-be-published';
import { readDrafts, readPublished } from './versions';

/**
 * After drafts were discarded: each is again what is published, and stands to the other as it did
 * then. What was converted or decided since belonged to the drafts.
 */
export const followDiscard = async (
  strapi: Core.Strapi,
  { scripts, ...key }: DocumentKey & { scripts: readonly Script[] },
): Promise<void> => {
  const pair = await readPair(strapi, key);
  const isDiscarded = pair && scripts.includes(otherScript(pair.source));
  if (pair && (isDiscarded || (await isAsPublished(strapi, pair)))) {
    await writePair(strapi, backToPublished(pair));
  }
  for (const locale of scripts) await followSave(strapi, { ...key, locale, isNewVersion: false });
};

/** Whether both drafts are, without the target's being discarded, as they were at its publication. */
const isAsPublished = async (strapi: Core.Strapi, pair: Pair): Promise<boolean> => {
  const base = pair.published?.base ?? undefined;
  if (!isRecordBase(base)) return false;
  const { [pair.source]: source, [otherScript(pair.source)]: target } = await readDrafts(
    strapi,
    pair,
  );
  const { [otherScript(pair.source)]: published } = await readPublished(strapi, pair);
  if (!source || !target || !published) return false;
  const textOf = (entry: typeof source) => hashOf(asWritten(strapi, { uid: pair.uid, entry }));
  return textOf(source) === base.source && textOf(target) === textOf(published);
};
