import { memo, useMemo, useState } from 'react';

import { Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import { AskDialog } from '../ask-dialog';
import { findProblems, type Problems } from '../draft/find-problems';
import { ArticleFields } from '../fields/article-fields';
import { SourcePane } from '../source/source-pane';
import type { Saved } from '../stories/save-story';
import type { ReadStory } from '../stories/story';
import type { StoriesActions } from '../stories/use-stories';
import { useText } from '../text/use-text';
import { DuplicatesNotice } from './duplicates-notice';
import { enterFirstProblem } from './enter-first-problem';
import { ReviewContext, type ReviewState, type Target } from './review-context';
import { SaveBar } from './save-bar';
import { TwoColumns } from './two-columns';
import { useFreshCheck } from './use-fresh-check';
import { Warnings } from './warnings';

interface ReviewProps {
  story: ReadStory;
  actions: StoriesActions;
  onSaved: (saved: Saved) => void;
}

const StoryReview = ({ story, actions, onSaved }: ReviewProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [target, pointAt] = useState<Target | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  useFreshCheck({ story, check: actions.check });

  const { id, draft } = story;
  const found = useMemo(() => findProblems(draft), [draft]);
  const problems: Problems = isTried ? found : NONE;
  const review = useMemo<ReviewState>(
    () => ({
      story,
      problems,
      target,
      pointAt,
      change: (change) => actions.change(id, { ...draft, ...change }),
    }),
    [story, problems, target, actions, id, draft],
  );

  const save = async (duplicate: 'leave' | 'save') => {
    setIsTried(true);
    setIsAsking(false);
    if (Object.keys(found).length > 0) {
      toggleNotification({ type: 'warning', message: text('save.problems') });
      enterFirstProblem(found);
      return;
    }
    const attempt = await actions.save(story, duplicate);
    setIsAsking(attempt.kind === 'asks');
    if (attempt.kind === 'saved') onSaved(attempt);
  };
  return (
    <ReviewContext.Provider value={review}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <DuplicatesNotice />
        <Warnings />
        <TwoColumns>
          <SourcePane />
          <ArticleFields />
        </TwoColumns>
        <SaveBar onSave={() => void save('leave')} />
      </Flex>
      {isAsking && (
        <AskDialog
          title={text('confirm.title')}
          body={text('confirm.body', { count: story.check.duplicates.length })}
          action={text('confirm.anyway')}
          onCancel={() => setIsAsking(false)}
          onConfirm={() => void save('save')}
        />
      )}
    </ReviewContext.Provider>
  );
};

/**
 * A story that was read: what is doubtful, its source, the fields that it became. It is not drawn again
 * for what becomes of other stories.
 */
export const Review = memo(StoryReview);

const NONE: Problems = {};
