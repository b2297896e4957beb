import { useCallback, useMemo, useReducer, useRef } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { Draft } from '../draft/draft';
import { toCheckRequest } from '../draft/to-check-request';
import { readRefusal } from '../requests/refusal';
import { refuseFile } from '../requests/refuse-file';
import { useStoriesChangedMutation } from '../requests/stories-changed';
import { useImportRequests } from '../requests/use-import-requests';
import { useText } from '../text/use-text';
import { saveStory, type SaveAttempt } from './save-story';
import { NO_STORIES, storiesReducer, type Stories } from './stories-reducer';
import type { ReadStory, Story, StoryInput } from './story';

/** What can be done with stories. They stay the same ones: a row that knows them is drawn once. */
export interface StoriesActions {
  add(inputs: readonly StoryInput[]): void;
  /** Reads a story once more that could not be read. */
  retry(story: Story): void;
  open(id: string): void;
  change(id: string, draft: Draft): void;
  /** Asks anew what there is already of what a story names. */
  check(story: ReadStory): Promise<void>;
  save(story: ReadStory, duplicate: 'leave' | 'save'): Promise<SaveAttempt>;
  remove(id: string): void;
}

/** The stories that were handed in: read one after the other, and saved as somebody asks for it. */
export const useStories = (): { state: Stories; actions: StoriesActions } => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const requests = useImportRequests();
  const [refreshLists] = useStoriesChangedMutation();
  const [state, dispatch] = useReducer(storiesReducer, NO_STORIES);
  const removed = useRef(new Set<string>());
  const queue = useRef<Promise<void>>(Promise.resolve());
  const count = useRef(0);

  const read = useCallback(
    (id: string, input: StoryInput) => {
      const refusal = input.kind === 'file' ? refuseFile(input.file) : undefined;
      if (refusal) {
        dispatch({ type: 'failed', id, refusal });
        return;
      }
      const run = async () => {
        if (removed.current.has(id)) return;
        try {
          dispatch({ type: 'read', id, preview: await requests.preview(input) });
        } catch (error) {
          dispatch({ type: 'failed', id, refusal: readRefusal(error) });
        }
      };
      queue.current = queue.current.then(run);
    },
    [requests],
  );

  const actions = useMemo<StoriesActions>(
    () => ({
      add: (inputs) => {
        const stories = inputs.map((input) => {
          count.current += 1;
          return { id: `story-${count.current}`, input };
        });
        dispatch({ type: 'added', stories });
        for (const { id, input } of stories) read(id, input);
      },
      retry: ({ id, input }) => {
        dispatch({ type: 'reading', id });
        read(id, input);
      },
      open: (id) => dispatch({ type: 'opened', id }),
      change: (id, draft) => dispatch({ type: 'changed', id, draft }),
      remove: (id) => {
        removed.current.add(id);
        dispatch({ type: 'removed', id });
      },
      check: async ({ id, draft }) => {
        const checked = toCheckRequest(draft);
        dispatch({ type: 'checked', id, checked, check: await requests.check(checked) });
      },
      save: async (story, duplicate) => {
        const attempt = await saveStory({ story, duplicate, requests, dispatch });
        if (attempt.kind !== 'saved') return attempt;
        const { title, missingImages } = attempt;
        void refreshLists(undefined);
        toggleNotification({ type: 'success', message: text('save.done', { title }) });
        if (missingImages.length > 0) {
          const files = missingImages.join('、');
          toggleNotification({
            type: 'warning',
            message: text('save.missing-images', { title, files }),
          });
        }
        return attempt;
      },
    }),
    [read, requests, refreshLists, toggleNotification, text],
  );
  return { state, actions };
};
