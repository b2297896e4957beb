import type { ImportedArticle, ListItem } from '../../../importer';
import type { Draft, DraftItem } from './draft';

/** A story as it was read, to be corrected. A line below the title is its summary where it has none. */
export const toDraft = (article: ImportedArticle): Draft => ({
  locale: article.locale,
  title: article.title,
  summary: article.summary ?? article.subtitle ?? '',
  datePublished: article.datePublished ?? '',
  dateline: article.dateline ?? '',
  source: article.source ?? '',
  sourceUrl: article.sourceUrl ?? '',
  coverCaption: article.coverCaption ?? '',
  topics: article.topics.map((names, place) => ({ key: `topics[${place}]`, names, isMade: true })),
  credits: article.credits.map((credit, place) => ({
    ...credit,
    key: `credits[${place}]`,
    isMade: true,
  })),
  principlesHeading: article.principlesHeading ?? '',
  principles: itemsOf('principles', article.principles),
  actionItemsHeading: article.actionItemsHeading ?? '',
  actionItems: itemsOf('actionItems', article.actionItems),
  body: article.body.map((element, place) => ({ ...element, key: `body[${place}]` })),
});

const itemsOf = (list: string, items: readonly ListItem[]): DraftItem[] =>
  items.map(({ title, description }, place) => ({ key: `${list}[${place}]`, title, description }));
