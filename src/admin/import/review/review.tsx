import { useMemo, useState } from 'react';

import { Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import { AskDialog } from '../ask-dialog';
import { findProblems, type Problems } from '../draft/find-problems';
import { ArticleFields } from '../fields/article-fields';
import { SourcePane } from '../source/source-pane';
import type { Saved } from '../stories/save-story';
import type { ReadStory } from '../stories/story';
import type { StoriesDesk } from '../stories/use-stories';
import { useText } from '../text/use-text';
import { DuplicatesNotice } from './duplicates-notice';
import { enterFirstProblem } from './enter-first-problem';
import { ReviewContext, type ReviewState, type Target } from './review-context';
import { SaveBar } from './save-bar';
import { TwoColumns } from './two-columns';
import { useFreshCheck } from './use-fresh-check';
import { Warnings } from './warnings';

/** A story that was read: what is doubtful, its source, the fields that it became. */
export const Review = ({
  story,
  stories,
  onSaved,
}: {
  story: ReadStory;
  stories: StoriesDesk;
  onSaved: (saved: Saved) => void;
}) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [target, pointAt] = useState<Target | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  useFreshCheck({ story, check: stories.check });

  const { id, draft } = story;
  const found = useMemo(() => findProblems(draft), [draft]);
  const problems: Problems = isTried ? found : NONE;
  const review = useMemo<ReviewState>(
    () => ({
      story,
      problems,
      target,
      pointAt,
      change: (change) => stories.change(id, { ...draft, ...change }),
    }),
    [story, problems, target, stories, id, draft],
  );

  const save = async (duplicate: 'leave' | 'save') => {
    setIsTried(true);
    setIsAsking(false);
    if (Object.keys(found).length > 0) {
      toggleNotification({ type: 'warning', message: text('save.problems') });
      enterFirstProblem(found);
      return;
    }
    const attempt = await stories.save(story, duplicate);
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

const NONE: Problems = {};
