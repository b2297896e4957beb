import type { BodyElement, CreditRole, Locale } from '../../../importer';

/**
 * What a part of a list is known by while it is moved about: the place that it was read from, such as
 * `principles[2]`, or a name of its own where a person added it.
 */
export interface Keyed {
  readonly key: string;
}

export interface DraftItem extends Keyed {
  readonly title: string;
  readonly description: string;
}

export interface DraftCredit extends Keyed {
  readonly role: CreditRole;
  readonly name: string;
  /** Whether an author of that name is to be made where there is none. */
  readonly isMade: boolean;
}

/** A path of topics, from the widest to the narrowest. */
export interface DraftTopic extends Keyed {
  readonly names: readonly string[];
  /** Whether what is missing of it is to be made. */
  readonly isMade: boolean;
}

export type DraftElement = Keyed & BodyElement;

/** A story as whoever imports it corrects it. What is empty in a form is an empty string. */
export interface Draft {
  readonly locale: Locale;
  readonly title: string;
  readonly summary: string;
  readonly datePublished: string;
  readonly dateline: string;
  readonly source: string;
  readonly sourceUrl: string;
  readonly coverCaption: string;
  readonly topics: readonly DraftTopic[];
  readonly credits: readonly DraftCredit[];
  readonly principlesHeading: string;
  readonly principles: readonly DraftItem[];
  readonly actionItemsHeading: string;
  readonly actionItems: readonly DraftItem[];
  readonly body: readonly DraftElement[];
}

/** The fields that are one line or one text. */
export type TextFieldName = {
  [Name in keyof Draft]: Draft[Name] extends string
    ? string extends Draft[Name]
      ? Name
      : never
    : never;
}[keyof Draft];
