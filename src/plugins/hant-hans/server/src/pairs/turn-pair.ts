import { otherScript } from '../../../shared/scripts';
import { turnBase } from '../merge/base';
import type { Pair } from './pair';

/**
 * The same pair when the other script leads. What was written from one script to the other stands
 * for what corresponds, seen from either; where each version comes from stays so.
 */
export const turnPair = (pair: Pair): Pair => ({
  ...pair,
  source: otherScript(pair.source),
  base: pair.base && turnBase(pair.base),
  reviewed: false,
  draftIsConverted: pair.leadingDraftIsConverted,
  publishedIsConverted: pair.leadingPublishedIsConverted,
  isMadeByConversion: pair.leadingIsMadeByConversion,
  leadingDraftIsConverted: pair.draftIsConverted,
  leadingPublishedIsConverted: pair.publishedIsConverted,
  leadingIsMadeByConversion: isUnread(pair),
  published: pair.published && {
    ...pair.published,
    base: pair.published.base && turnBase(pair.published.base),
    reviewed: false,
    isMadeByConversion:
      pair.published.leadingIsMadeByConversion ?? pair.leadingPublishedIsConverted,
    leadingIsMadeByConversion: isUnread(pair.published),
  },
});

/** What a person has found good is that person's, also once it follows again. */
const isUnread = (version: Pick<Pair, 'isMadeByConversion' | 'reviewed'>): boolean =>
  version.isMadeByConversion && !version.reviewed;
