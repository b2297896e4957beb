import type { DuplicateStory } from '../../../api/article-import/contracts/known';
import type { MessageKey } from '../../translations/newsroom/import-page/en';

/**
 * Why a story would be a second of another, in words that are true of both: stories of one title are
 * told apart by their dates, and may both have none.
 */
export const duplicateReason = ({
  reason,
  datePublished,
}: Pick<DuplicateStory, 'reason'> & { datePublished: string }): MessageKey =>
  reason === 'title-and-date' && datePublished.trim() === ''
    ? 'duplicates.title-without-date'
    : `duplicates.${reason}`;
