import type { BodyElement, ImportedArticle, ListItem } from '../../../importer';
import type { DeskCheck, DeskCheckRequest } from '../../../api/article-import/contracts/desk';
import type { Draft, DraftElement, DraftItem } from './draft';
import { filledNames } from './filled-names';
import { isDate, isWebAddress } from './text-forms';
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
  body: draft.body.filter(hasText).map(toElement),
});

/** What the server is asked about a story while it is corrected. */
export const toCheckRequest = (draft: Draft): DeskCheckRequest => ({
  title: draft.title.trim(),
  datePublished: isDate(draft.datePublished.trim()) ? draft.datePublished.trim() : null,
  sourceUrl: isWebAddress(draft.sourceUrl.trim()) ? draft.sourceUrl.trim() : null,
  credits: draft.credits.flatMap(({ role, name }) =>
    name.trim() === '' ? [] : [{ role, name: name.trim() }],
  ),
  topics: draft.topics.map(({ names }) => filledNames(names)).filter(({ length }) => length > 0),
});

const orNull = (text: string): string | null => text.trim() || null;

const toItems = (items: readonly DraftItem[]): ListItem[] =>
  items.map(({ title, description }, place) => ({
    ordinal: place + 1,
    title: title.trim(),
    description: description.trim(),
  }));

const hasText = (element: DraftElement): boolean =>
  element.type === 'image' || element.text.trim() !== '';

const toElement = (element: DraftElement): BodyElement => {
  switch (element.type) {
    case 'paragraph': {
      const { type, text, links } = element;
      return links && links.length > 0 ? { type, text, links } : { type, text };
    }
    case 'heading':
      return { type: 'heading', level: 2, text: element.text };
    case 'image': {
      const { type, file, caption } = element;
      return caption === undefined ? { type, file } : { type, file, caption };
    }
  }
};
