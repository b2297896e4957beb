import type { Locale } from '../../../importer';
import type {
  DeskCheck,
  DeskCheckRequest,
  DeskPreview,
} from '../../../api/article-import/contracts/desk';
import type { Draft } from '../draft/draft';
import { isSameCheck, toCheckRequest } from '../draft/to-check-request';
import type { Refusal } from '../requests/refusal';

/** What somebody hands in: a text that was pasted, or a file. */
export type StoryInput =
  | { readonly kind: 'text'; readonly content: string }
  | { readonly kind: 'file'; readonly file: File };

export interface ReadStage {
  readonly stage: 'read';
  readonly preview: DeskPreview;
  readonly draft: Draft;
  /** What there is already of what the draft names, as it was when `checked` was asked. */
  readonly check: DeskCheck;
  readonly checked: DeskCheckRequest;
  readonly isSaving: boolean;
  /** Whether a person has changed it since it was read. */
  readonly isCorrected: boolean;
  /** Why it could not be saved when somebody last tried. */
  readonly refusal: Refusal | null;
}

export type Stage =
  | { readonly stage: 'reading' }
  | { readonly stage: 'failed'; readonly refusal: Refusal }
  | ReadStage
  | {
      readonly stage: 'saved';
      readonly documentId: string;
      readonly locale: Locale;
      readonly title: string;
      /** Files that the body names, and that it went without. */
      readonly missingImages: readonly string[];
    };

export type Story = { readonly id: string; readonly input: StoryInput } & Stage;
export type ReadStory = Story & ReadStage;

/** What would be lost with the page: what was read and not saved, and a text that was pasted. */
export const isUnsaved = (story: Story): boolean =>
  story.stage === 'read' ||
  story.stage === 'reading' ||
  (story.stage === 'failed' && story.input.kind === 'text');

/**
 * Whether whoever saved a story goes on with it where it is edited: it was the only one, and nothing
 * else was begun while it was on its way. Of several, the next one opens.
 */
export const isAllDone = ({ list, pasted }: { list: readonly Story[]; pasted: string }): boolean =>
  list.length === 1 && pasted.trim() === '';

export const isCorrected = (story: Story): boolean => story.stage === 'read' && story.isCorrected;

/** Whether what is known of a story's names and duplicates is of the story as it is now. */
export const isChecked = ({ draft, checked }: Pick<ReadStage, 'draft' | 'checked'>): boolean =>
  isSameCheck(checked, toCheckRequest(draft));

/** What a story is called in the list; undefined for a text of which nothing is known yet. */
export const nameOf = (story: Story): string | undefined => {
  if (story.stage === 'saved') return story.title;
  if (story.stage === 'read' && story.draft.title.trim() !== '') return story.draft.title;
  if (story.input.kind === 'file') return story.input.file.name;
  return story.input.content.trim().slice(0, 40) || undefined;
};
