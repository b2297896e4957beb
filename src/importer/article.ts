/** The scripts an article can be in. */
export type Locale = 'zh-Hant' | 'zh-Hans';

export type CreditRole = 'reporter' | 'photographer' | 'editor' | 'columnist' | 'translator';

export interface Credit {
  role: CreditRole;
  name: string;
}

/** A principle or an action item. `description` is empty where the clause says no more than its title. */
export interface ListItem {
  ordinal: number;
  title: string;
  description: string;
}

/** An address of the web behind words of a paragraph: UTF-16 offsets, `end` excluded. */
export interface TextLink {
  start: number;
  end: number;
  url: string;
}

export type BodyElement =
  /** `links` are ranges of `text`, in order, none within another; absent where there are none. */
  /** `isItem`: of a bulleted list; those that follow one another are one list. */
  | { type: 'paragraph'; text: string; links?: TextLink[]; isItem?: true }
  | { type: 'heading'; level: 2; text: string }
  /** `caption` is absent where there is none; of several lines, with blanks between. */
  | { type: 'image'; file: string; caption?: string };

/**
 * A story as it was read, in its own script. `siteName` and `breadcrumb` are verbatim; `topics` are
 * paths from the widest topic to the narrowest, in the article's script.
 */
export interface ImportedArticle {
  locale: Locale;
  title: string;
  /** The line above the title. */
  kicker: string | null;
  subtitle: string | null;
  summary: string | null;
  /** YYYY-MM-DD */
  datePublished: string | null;
  /** As the first paragraph begins, which keeps it: 「新華社北京1月13日電」, 「【某報訊】」. */
  dateline: string | null;
  source: string | null;
  /** http or https */
  sourceUrl: string | null;
  siteName: string | null;
  breadcrumb: string[];
  topics: string[][];
  credits: Credit[];
  principlesHeading: string | null;
  principles: ListItem[];
  actionItemsHeading: string | null;
  actionItems: ListItem[];
  /** The first image's caption. */
  coverCaption: string | null;
  body: BodyElement[];
}
