import type { Core } from '@strapi/strapi';

import { isScript, otherScript } from '../../../shared/scripts';
import { turnBase } from '../merge/base';
import { newPair, type DocumentKey, type Pair } from '../pairs/pair';
import { readPair, removePair, writePair } from '../pairs/pair-store';
import { withoutPublished } from '../pairs/published-state';

/**
 * After versions were deleted: without the one that leads nothing is known any more, and what is left
 * leads. Without the one that follows, which script leads and what is locked stay known. Deleting is
 * a person's decision about one script: the other one stays published. Of what is left, its text
 * stays known, which tells whether a person goes on writing in it.
 */
export const followDeletion = async (
  strapi: Core.Strapi,
  { locales, ...key }: DocumentKey & { readonly locales: readonly string[] },
): Promise<void> => {
  const deleted = locales.filter(isScript);
  if (deleted.length === 0) return;
  const pair = await readPair(strapi, key);
  if (!pair) return;
  if (deleted.includes(pair.source)) {
    await removePair(strapi, key);
    if (!deleted.includes(otherScript(pair.source))) await keepOrigin(strapi, pair);
  } else if (deleted.includes(otherScript(pair.source))) {
    await writePair(strapi, {
      ...withoutPublished(pair),
      state: 'missing',
      conflicts: [],
      reviewed: false,
      draftIsConverted: false,
      isMadeByConversion: false,
    });
  }
};

/** What is left was converted from what is gone, for as long as no person writes in it. */
const keepOrigin = async (strapi: Core.Strapi, gone: Pair): Promise<void> => {
  const { draftIsConverted, publishedIsConverted } = gone;
  if (!draftIsConverted && !publishedIsConverted) return;
  await writePair(strapi, {
    ...newPair(gone, otherScript(gone.source)),
    base: gone.base && turnBase(gone.base),
    leadingDraftIsConverted: draftIsConverted,
    leadingPublishedIsConverted: publishedIsConverted,
    leadingIsMadeByConversion: draftIsConverted,
  });
};
