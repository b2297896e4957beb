import type { Pair, PublishedTexts } from './pair';

/** After the target was published as its draft is. */
export const withPublished = (pair: Pair, { texts }: { texts: PublishedTexts }): Pair => ({
  ...pair,
  publishedIsConverted: pair.draftIsConverted,
  published: {
    base: pair.base ?? null,
    texts,
    reviewed: pair.reviewed,
    isMadeByConversion: pair.isMadeByConversion,
    leadingIsMadeByConversion: pair.leadingIsMadeByConversion,
  },
});

/** After the target was taken back, or where there is none. */
export const withoutPublished = (pair: Pair): Pair => ({
  ...pair,
  publishedIsConverted: false,
  published: undefined,
});

/** After a person has found good what is published. */
export const withPublishedReview = (pair: Pair): Pair => ({
  ...pair,
  publishedIsConverted: false,
  published: pair.published && { ...pair.published, reviewed: true },
});

/**
 * After the target's draft became what is published again: so did what is known of it. Of what was
 * published before that was remembered, what is known of the draft is all there is.
 */
export const backToPublished = (pair: Pair): Pair => ({
  ...pair,
  draftIsConverted: pair.publishedIsConverted,
  ...(pair.published && {
    base: pair.published.base ?? undefined,
    reviewed: pair.published.reviewed,
    isMadeByConversion: pair.published.isMadeByConversion,
    leadingIsMadeByConversion:
      pair.published.leadingIsMadeByConversion ?? pair.leadingIsMadeByConversion,
  }),
});
