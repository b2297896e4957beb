import { createContext, useContext } from 'react';

import type { Draft } from '../draft/draft';
import type { Problems } from '../draft/find-problems';
import type { Range } from '../source/source-pages';
import type { ReadStory } from '../stories/story';

/** What somebody points at: a part of the form, from either side, or a stretch of the source. */
export type Target =
  | { readonly kind: 'place'; readonly place: string; readonly from: 'source' | 'form' }
  | { readonly kind: 'range'; readonly range: Range };

export interface ReviewState {
  readonly story: ReadStory;
  readonly problems: Problems;
  readonly target: Target | null;
  change(change: Partial<Draft>): void;
  pointAt(target: Target): void;
}

export const ReviewContext = createContext<ReviewState | null>(null);

/** The story that is looked at, for the parts of the page within it. */
export const useReview = (): ReviewState => {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('There is no story around this');
  return review;
};
