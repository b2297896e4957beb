import type { Core } from '@strapi/strapi';

import { otherScript, type Script } from '../../../shared/scripts';
import type { Entry } from '../engine/convert-entry';
import { keepIdentity } from '../identity/keep-identity';
import { isRecordBase } from '../merge/base';
import { hashOf } from '../merge/hash';
import type { DocumentKey, Pair } from '../pairs/pair';
import { readPair, writePair } from '../pairs/pair-store';
import { backToPublished } from '../pairs/published-state';
import { currentPair } from './current-pair';
import { followSave } from './follow-save';
import { keepShared, readShared } from './keep-shared';
import { isPublishedAsDraft } from './published-as-draft';
import { textOfEntry } from './text-of';
import { asWritten } from './to-be-published';
import { readDrafts } from './versions';

export interface BeforeDiscard {
  /** The script that leads. */
  readonly source: Script;
  /** What its draft shares with the other. */
  readonly shared: Entry | undefined;
}

/** Before drafts are discarded. */
export const prepareToDiscard = async (
  strapi: Core.Strapi,
  key: DocumentKey,
): Promise<BeforeDiscard> => {
  const { source } = await currentPair(strapi, key);
  return { source, shared: await readShared(strapi, { ...key, script: source }) };
};

/**
 * After drafts were discarded: each is again what is published, and stands to the other as it did
 * then. What was converted or decided since belonged to the drafts.
 *
 * What identifies the document, and what its versions share, is the leading draft's: discarding the
 * one that follows undoes nothing of what a person is working on in the other, and discarding the one
 * that leads brings back what is published, in both.
 */
export const followDiscard = async (
  strapi: Core.Strapi,
  request: DocumentKey & { scripts: readonly Script[]; before: BeforeDiscard },
): Promise<void> => {
  const { scripts, before, ...key } = request;
  const { source } = before;
  const wanted = scripts.includes(source)
    ? await readShared(strapi, { ...key, script: source })
    : before.shared;
  if (wanted) await keepShared(strapi, { ...key, wanted });
  await keepIdentity(strapi, { ...key, locale: source, isNewVersion: false });

  const pair = await readPair(strapi, key);
  const isDiscarded = pair && scripts.includes(otherScript(pair.source));
  if (pair && (isDiscarded || (await isAsPublished(strapi, pair)))) {
    await writePair(strapi, backToPublished(pair));
  }
  for (const locale of scripts) await followSave(strapi, { ...key, locale, isNewVersion: false });
  await bringBackOrigin(strapi, { ...key, scripts });
};

/** Whether both drafts are, without the target's being discarded, as they were at its publication. */
const isAsPublished = async (strapi: Core.Strapi, pair: Pair): Promise<boolean> => {
  const { [pair.source]: source } = await readDrafts(strapi, pair);
  return (
    source !== undefined &&
    saysAsPublished(strapi, { pair, source }) &&
    (await isPublishedAsDraft(strapi, pair))
  );
};

/** Whether the leading draft is what readers had of it when the target was published. */
const saysAsPublished = (
  strapi: Core.Strapi,
  { pair, source: entry }: { pair: Pair; source: Entry },
): boolean => {
  const { uid, source, published } = pair;
  if (published?.texts) return published.texts[source] === textOfEntry(strapi, { uid, entry });
  const base = published?.base ?? undefined;
  return isRecordBase(base) && base.source === hashOf(asWritten(strapi, { uid, entry }));
};

/** That it was converted, when it followed, is told again of a version that leads now. */
const bringBackOrigin = async (
  strapi: Core.Strapi,
  { scripts, ...key }: DocumentKey & { scripts: readonly Script[] },
): Promise<void> => {
  const pair = await readPair(strapi, key);
  if (!pair || !scripts.includes(pair.source)) return;
  const { leadingPublishedIsConverted: leadingDraftIsConverted } = pair;
  await writePair(strapi, { ...pair, leadingDraftIsConverted });
};
