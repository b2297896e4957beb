import type { DeskDuplicate } from '../../../api/article-import/contracts/desk';
import type { MessageKey } from '../../translations/newsroom/import-page/en';

/**
 * Why a story would be a second of another, in words that are true of both: stories of one title are
 * told apart by their dates, and may both have none. Of one that whoever asks may not open, no title is
 * known.
 */
export const duplicateReason = ({
  reason,
  title,
  datePublished,
}: Pick<DeskDuplicate, 'reason' | 'title'> & { datePublished: string }): MessageKey => {
  if (title === null) return 'duplicates.untitled';
  return reason === 'title-and-date' && datePublished.trim() === ''
    ? 'duplicates.title-without-date'
    : `duplicates.${reason}`;
};
