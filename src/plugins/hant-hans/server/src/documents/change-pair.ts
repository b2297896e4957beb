import type { Core } from '@strapi/strapi';

import { otherScript, type Script } from '../../../shared/scripts';
import { shapeOfType } from '../merge/shape';
import type { DocumentKey, Pair } from '../pairs/pair';
import { writePair } from '../pairs/pair-store';
import { withPublishedReview } from '../pairs/published-state';
import { turnPair } from '../pairs/turn-pair';
import { invalid } from '../refusals';
import { modelsOf } from '../schema/strapi-models';
import { currentPair } from './current-pair';
import { lockDocument } from './document-lock';
import { mergeDocument } from './merge-document';
import { pairAfter } from './pair-after';
import { isPublishedAsDraft } from './published-as-draft';
import { readDrafts } from './versions';

export interface PairChange {
  /** The script that people write from now on. */
  readonly source?: Script;
  readonly lock?: { readonly attribute: string; readonly locked: boolean };
  readonly reviewed?: true;
}

/**
 * Changes what the plugin does with a document: which script leads, which attributes it leaves
 * alone, and that a person has read the other script through.
 *
 * @throws ValidationError naming what cannot be so
 */
export const changePair = async (
  strapi: Core.Strapi,
  { change, ...key }: DocumentKey & { change: PairChange },
): Promise<void> => {
  await strapi.db.transaction(async () => {
    await lockDocument(strapi, key);
    const changed = withChange(await currentPair(strapi, key), change);
    await refuseImpossible(strapi, { pair: changed, change });
    const pair = change.reviewed ? await withReview(strapi, changed) : changed;
    const merge = await mergeDocument(strapi, { pair, write: false });
    await writePair(strapi, merge.kind === 'merged' ? pairAfter(pair, merge).pair : pair);
  });
};

const withChange = (pair: Pair, { source, lock, reviewed }: PairChange): Pair => ({
  ...(source && source !== pair.source ? turnPair(pair) : pair),
  ...(lock && {
    lockedAttributes: [
      ...pair.lockedAttributes.filter((name) => name !== lock.attribute),
      ...(lock.locked ? [lock.attribute] : []),
    ],
  }),
  ...(reviewed && { reviewed, draftIsConverted: false }),
});

/** What a person has read is the draft: what is published counts as read where it says the same. */
const withReview = async (strapi: Core.Strapi, pair: Pair): Promise<Pair> =>
  (await isPublishedAsDraft(strapi, pair)) ? withPublishedReview(pair) : pair;

const refuseImpossible = async (
  strapi: Core.Strapi,
  { pair, change }: { pair: Pair; change: PairChange },
): Promise<void> => {
  const drafts = await readDrafts(strapi, pair);
  if (!drafts[pair.source]) {
    const message = `source: there is no version in ${pair.source} yet`;
    throw invalid(message, 'no-version', { script: pair.source });
  }
  if (change.reviewed && !drafts[otherScript(pair.source)]) {
    throw invalid('reviewed: there is no version to review yet', 'nothing-to-review', {});
  }
  const attributes = shapeOfType(pair.uid, modelsOf(strapi)).fields.map(([name]) => name);
  if (change.lock && !attributes.includes(change.lock.attribute)) {
    const values = { attribute: change.lock.attribute, attributes: attributes.join(', ') };
    throw invalid(
      `lock.attribute: it must be one of ${values.attributes}, not ${values.attribute}`,
      'unknown-attribute',
      values,
    );
  }
};
