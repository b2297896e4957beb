import { useCallback, useMemo, useReducer, useRef } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { Locale } from '../../../importer';
import type { Draft } from '../draft/draft';
import { toArticle, toCheckRequest } from '../draft/to-article';
import { readRefusal } from '../requests/refusal';
import { refuseFile } from '../requests/refuse-file';
import { useStoriesChangedMutation } from '../requests/stories-changed';
import { useImportRequests } from '../requests/use-import-requests';
import { useText } from '../text/use-text';
import { NO_STORIES, storiesReducer, type Stories } from './stories-reducer';
import type { ReadStory, StoryInput } from './story';

/** `asks`: there is such a story already, and nothing was saved. */
export type SaveAttempt =
  { kind: 'saved'; documentId: string; locale: Locale } | { kind: 'asks' } | { kind: 'refused' };

export interface StoriesDesk {
  readonly state: Stories;
  add(inputs: readonly StoryInput[]): void;
  /** Reads a story once more that could not be read. */
  retry(id: string): void;
  open(id: string): void;
  change(id: string, draft: Draft): void;
  /** Asks anew what there is already of what a story names. */
  check(story: ReadStory): Promise<void>;
  save(story: ReadStory, duplicate: 'leave' | 'save'): Promise<SaveAttempt>;
  remove(id: string): void;
}

/** The stories that were handed in: read one after the other, and saved as somebody asks for it. */
export const useStories = (): StoriesDesk => {
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

  return useMemo(
    () => ({
      state,
      add: (inputs) => {
        const stories = inputs.map((input) => {
          count.current += 1;
          return { id: `story-${count.current}`, input };
        });
        dispatch({ type: 'added', stories });
        for (const { id, input } of stories) read(id, input);
      },
      retry: (id) => {
        const story = state.list.find((candidate) => candidate.id === id);
        if (!story) return;
        dispatch({ type: 'reading', id });
        read(id, story.input);
      },
      open: (id) => dispatch({ type: 'opened', id }),
      change: (id, draft) => dispatch({ type: 'changed', id, draft }),
      remove: (id) => {
        removed.current.add(id);
        dispatch({ type: 'removed', id });
      },
      check: async ({ id, draft }) => {
        const check = await requests.check(toCheckRequest(draft));
        dispatch({ type: 'checked', id, check });
      },
      save: async ({ id, draft, preview: { article: read } }, duplicate) => {
        dispatch({ type: 'saving', id });
        try {
          const check = await requests.check(toCheckRequest(draft));
          dispatch({ type: 'checked', id, check });
          const isAsked = duplicate === 'leave' && check.duplicates.length > 0;
          const article = toArticle({ draft, read, check });
          const saved = isAsked ? undefined : await requests.save({ article, duplicate });
          if (saved?.kind !== 'created') {
            dispatch({ type: 'asking', id });
            return { kind: 'asks' };
          }
          const { documentId, locale, missingImages } = saved;
          const { title } = article;
          dispatch({
            type: 'saved',
            id,
            saved: { stage: 'saved', documentId, locale, title, missingImages },
          });
          void refreshLists(undefined);
          toggleNotification({ type: 'success', message: text('save.done', { title }) });
          if (missingImages.length > 0) {
            const files = missingImages.join('、');
            toggleNotification({
              type: 'warning',
              message: text('save.missing-images', { title, files }),
            });
          }
          return { kind: 'saved', documentId, locale };
        } catch (error) {
          dispatch({ type: 'refused', id, refusal: readRefusal(error) });
          return { kind: 'refused' };
        }
      },
    }),
    [state, read, requests, refreshLists, toggleNotification, text],
  );
};
