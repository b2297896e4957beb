import type { TextRange } from '../text-range';

export type FieldPath =
  | 'title'
  | 'kicker'
  | 'subtitle'
  | 'summary'
  | 'siteName'
  | 'datePublished'
  | 'source'
  | 'sourceUrl'
  | `breadcrumb[${number}]`
  | `credits[${number}].${'role' | 'name'}`
  | `body[${number}]`
  | `body[${number}].caption`;

/** A field whose words stand in the body and stay there. */
export type QuotingFieldPath =
  | 'dateline'
  | 'coverCaption'
  | `credits[${number}].${'role' | 'name'}`
  | 'principlesHeading'
  | 'actionItemsHeading'
  | `${'principles' | 'actionItems'}[${number}].${'title' | 'description'}`;

/**
 * What of the input is no field's value: what is left of a line that held one (labels, separators,
 * brackets, a time of day), what only repeats, what cannot be printed, what nothing read.
 */
export type RemainderName =
  | 'title-line'
  | 'breadcrumb-line'
  | 'date-line'
  | 'source-line'
  /** How the newspaper that a story was taken from had headed it. */
  | 'original-title-line'
  | 'credits-line'
  | 'byline'
  | 'image-line'
  /** Its label: 「圖：」; or all of it, where it says what another said. */
  | 'caption-line'
  | 'repeated-title'
  /** What is left of a line that says something about the story: its name, or all of it. */
  | 'metadata-line'
  /** Of a page, what stands around the story. */
  | 'page'
  /** What a page offers its readers above a story: to share it, to print it. */
  | 'page-tool-line'
  /** What leads away from a story, below it: other stories, sharing, copyright. */
  | 'page-tail'
  | 'unprintable'
  | 'unread';

/** What became of a stretch of the input. Spans are in order and never overlap. */
export type Span = TextRange &
  (
    | { kind: 'field'; field: FieldPath; quotedBy: QuotingFieldPath | null }
    | { kind: 'remainder'; name: RemainderName }
  );
