import type { Locale } from '../../../importer';
import { toArticle } from '../draft/to-article';
import { toCheckRequest } from '../draft/to-check-request';
import { readRefusal } from '../requests/refusal';
import type { ImportRequests } from '../requests/use-import-requests';
import type { StoriesAction } from './stories-reducer';
import type { ReadStory } from './story';

/** `asks`: there is such a story already, and nothing was saved. */
export type SaveAttempt =
  | {
      kind: 'saved';
      documentId: string;
      locale: Locale;
      title: string;
      /** Files that the body names, and that it went without. */
      missingImages: readonly string[];
    }
  | { kind: 'asks' }
  | { kind: 'refused' };

export type Saved = Extract<SaveAttempt, { kind: 'saved' }>;

/** Saves a story as it stands, with the names that there are or are to be made when it is saved. */
export const saveStory = async ({
  story,
  duplicate,
  requests,
  dispatch,
}: {
  story: Pick<ReadStory, 'id' | 'draft' | 'preview'>;
  duplicate: 'leave' | 'save';
  requests: Pick<ImportRequests, 'check' | 'save'>;
  dispatch: (action: StoriesAction) => void;
}): Promise<SaveAttempt> => {
  const { id, draft, preview } = story;
  const checked = toCheckRequest(draft);
  const ask = async () => {
    const check = await requests.check(checked);
    dispatch({ type: 'checked', id, checked, check });
    return check;
  };
  dispatch({ type: 'saving', id });
  try {
    const check = await ask();
    const isAsked = duplicate === 'leave' && check.duplicates.length > 0;
    const article = toArticle({ draft, read: preview.article, check });
    const saved = isAsked ? undefined : await requests.save({ article, duplicate });
    // Somebody else may have saved such a story in between: which one is to be told.
    if (saved?.kind === 'duplicate') await ask();
    if (saved?.kind !== 'created') {
      dispatch({ type: 'asking', id });
      return { kind: 'asks' };
    }
    const { documentId, locale, missingImages } = saved;
    const { title } = article;
    const stage = { stage: 'saved', documentId, locale, title, missingImages } as const;
    dispatch({ type: 'saved', id, saved: stage });
    return { kind: 'saved', documentId, locale, title, missingImages };
  } catch (error) {
    dispatch({ type: 'refused', id, refusal: readRefusal(error) });
    return { kind: 'refused' };
  }
};
