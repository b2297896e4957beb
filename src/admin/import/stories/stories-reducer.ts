import type {
  DeskCheck,
  DeskCheckRequest,
  DeskPreview,
} from '../../../api/article-import/contracts/desk';
import type { Draft } from '../draft/draft';
import { toCheckRequest } from '../draft/to-check-request';
import { toDraft } from '../draft/to-draft';
import type { Refusal } from '../requests/refusal';
import { isChecked, type ReadStage, type Stage, type Story, type StoryInput } from './story';

export interface Stories {
  readonly list: readonly Story[];
  /** The one that is looked at. */
  readonly openId: string | null;
  /** A text that was pasted, which is opened once it is read unless somebody goes on with another. */
  readonly awaitedId: string | null;
}

export const NO_STORIES: Stories = { list: [], openId: null, awaitedId: null };

export type StoriesAction =
  | { type: 'added'; stories: readonly { id: string; input: StoryInput }[] }
  | { type: 'reading'; id: string }
  | { type: 'read'; id: string; preview: DeskPreview }
  | { type: 'failed'; id: string; refusal: Refusal }
  | { type: 'opened'; id: string }
  | { type: 'changed'; id: string; draft: Draft }
  | { type: 'checked'; id: string; checked: DeskCheckRequest; check: DeskCheck }
  | { type: 'saving'; id: string }
  | { type: 'asking'; id: string }
  | { type: 'refused'; id: string; refusal: Refusal }
  | { type: 'saved'; id: string; saved: Extract<Stage, { stage: 'saved' }> }
  | { type: 'removed'; id: string };

/** What was handed in, and what became of each. */
export const storiesReducer = (state: Stories, action: StoriesAction): Stories => {
  switch (action.type) {
    case 'added':
      return {
        ...state,
        list: [
          ...state.list,
          ...action.stories.map((story) => ({ ...story, stage: 'reading' as const })),
        ],
        awaitedId: action.stories.find(({ input }) => input.kind === 'text')?.id ?? state.awaitedId,
      };
    case 'reading':
      return to(state, action.id, () => ({ stage: 'reading' }));
    case 'read': {
      // Somebody may have removed it while it was read.
      if (!state.list.some(({ id }) => id === action.id)) return state;
      const { preview } = action;
      const { authors, topics, duplicates, mayCreate } = preview;
      const draft = toDraft(preview.article);
      const next = to(state, action.id, () => ({
        stage: 'read',
        preview,
        draft,
        check: { authors, topics, duplicates, mayCreate },
        checked: toCheckRequest(draft),
        isCorrected: false,
        isSaving: false,
        refusal: null,
      }));
      return action.id === state.awaitedId
        ? { ...next, openId: action.id, awaitedId: null }
        : { ...next, openId: next.openId ?? action.id };
    }
    case 'failed':
      return to(state, action.id, () => ({ stage: 'failed', refusal: action.refusal }));
    case 'opened':
      return { ...state, openId: action.id, awaitedId: null };
    case 'changed':
      // What is on its way to the server is not changed any more.
      return toRead({ ...state, awaitedId: null }, action.id, (story) =>
        story.isSaving ? {} : { draft: action.draft, isCorrected: true, refusal: null },
      );
    case 'checked':
      // Answers may come in another order than they were asked for: a late one is of what was before.
      return toRead(state, action.id, ({ draft }) => {
        const { check, checked } = action;
        return isChecked({ draft, checked }) ? { check, checked } : {};
      });
    case 'saving':
      return toRead(state, action.id, () => ({ isSaving: true, refusal: null }));
    case 'asking':
      return toRead(state, action.id, () => ({ isSaving: false }));
    case 'refused':
      return toRead(state, action.id, () => ({ isSaving: false, refusal: action.refusal }));
    case 'saved':
      return withNextOpen(
        to(state, action.id, () => action.saved),
        action.id,
      );
    case 'removed': {
      const next = withNextOpen(state, action.id);
      return {
        ...next,
        list: next.list.filter(({ id }) => id !== action.id),
        awaitedId: next.awaitedId === action.id ? null : next.awaitedId,
      };
    }
  }
};

const to = (state: Stories, id: string, stage: () => Stage): Stories => ({
  ...state,
  list: state.list.map((story) =>
    story.id === id ? { id, input: story.input, ...stage() } : story,
  ),
});

const toRead = (
  state: Stories,
  id: string,
  change: (story: ReadStage) => Partial<ReadStage>,
): Stories => ({
  ...state,
  list: state.list.map((story) =>
    story.id === id && story.stage === 'read' ? { ...story, ...change(story) } : story,
  ),
});

/** Opens the next story that waits to be saved, behind the one that is done with or before it. */
const withNextOpen = (state: Stories, id: string): Stories => {
  if (state.openId !== id) return state;
  const at = state.list.findIndex((story) => story.id === id);
  const others = [...state.list.slice(at + 1), ...state.list.slice(0, at)];
  return { ...state, openId: others.find(({ stage }) => stage === 'read')?.id ?? null };
};
