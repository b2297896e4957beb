import type { ImportedArticle, ParsedArticle } from '../../../importer';
import type { DuplicateStory, NamedDocuments } from './known';
import type { SaveOutcome } from './save-outcome';

// What the page 匯入稿件 asks and is answered, each answer as `data`.

/** What whoever asks may make in the content manager, and so by an import. */
export interface MayCreate {
  stories: boolean;
  authors: boolean;
  topics: boolean;
}

/**
 * A story that is there already, for whoever asks: `mayOpen`, whether they may read it in the content
 * manager. Of one that they may not, the title is told only where it is the one they ask with; else null.
 */
export type DeskDuplicate = Omit<DuplicateStory, 'title'> & {
  title: string | null;
  mayOpen: boolean;
};

/** What there is already of what a story names, for whoever asks. */
export interface DeskCheck extends NamedDocuments {
  duplicates: DeskDuplicate[];
  mayCreate: MayCreate;
}

/** `POST /article-import/preview`, a JSON body with `content` or a form with one file in `files`. */
export type DeskPreview = ParsedArticle & DeskCheck;

/**
 * `POST /article-import/check`, of a story that somebody has corrected. One without a date has its
 * `body`, by which it is told from others of its title.
 */
export type DeskCheckRequest = Pick<
  ImportedArticle,
  'locale' | 'title' | 'datePublished' | 'sourceUrl' | 'credits' | 'topics'
> &
  Partial<Pick<ImportedArticle, 'body'>>;

/** `POST /article-import` */
export interface DeskSaveRequest {
  article: ImportedArticle;
  /** What becomes of what would be a second of a story that is there. */
  duplicate: 'leave' | 'save';
}
export type DeskSaved = SaveOutcome & { locale: ImportedArticle['locale'] };
