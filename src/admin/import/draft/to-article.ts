import type { ImportedArticle, ListItem } from '../../../importer';
import type { DeskCheck } from '../../../api/article-import/contracts/desk';
import type { Draft, DraftItem } from './draft';
import { toBody } from './to-body';
import { keptCredits, keptTopics } from './what-becomes-of-names';

/**
 * The story as it is to be saved: as it was read, with what a person corrected, and without the names
 * that are not to be made.
 */
export const toArticle = ({
  draft,
  read,
  check,
}: {
  draft: Draft;
  read: ImportedArticle;
  check: DeskCheck;
}): ImportedArticle => ({
  ...read,
  title: draft.title.trim(),
  // Where a person empties the summary, the line below the title is not to take its place.
  subtitle: null,
  summary: orNull(draft.summary),
  datePublished: orNull(draft.datePublished),
  dateline: orNull(draft.dateline),
  source: orNull(draft.source),
  sourceUrl: orNull(draft.sourceUrl),
  coverCaption: orNull(draft.coverCaption),
  topics: keptTopics({ draft, check }),
  credits: keptCredits({ draft, check }),
  principlesHeading: orNull(draft.principlesHeading),
  principles: toItems(draft.principles),
  actionItemsHeading: orNull(draft.actionItemsHeading),
  actionItems: toItems(draft.actionItems),
  body: toBody(draft.body),
});

const orNull = (text: string): string | null => text.trim() || null;

const toItems = (items: readonly DraftItem[]): ListItem[] =>
  items.map(({ title, description }, place) => ({
    ordinal: place + 1,
    title: title.trim(),
    description: description.trim(),
  }));
