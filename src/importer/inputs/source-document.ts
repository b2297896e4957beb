import type { TextRange } from '../text-range';

/** What a document's own markup says of a line; text has none of it. */
export type LineMark =
  /** Said about the story by the document's head: `value` is the range of what is said. */
  | { kind: 'metadata'; name: MetadataName; value: TextRange }
  | { kind: 'title' }
  | { kind: 'subtitle' }
  | { kind: 'heading' }
  | { kind: 'caption' }
  /** Of a bulleted list. */
  | { kind: 'item' }
  /** A picture; the line is its file's name. */
  | { kind: 'image' }
  /** Of the page around the story: navigation, other stories, what readers are to click. */
  | { kind: 'page' };

export type MetadataName =
  /** The story's own title, as the head gives it to other programs. */
  | 'headline'
  /** The title of the page: as a rule the story's with the site's name about it. */
  | 'pageTitle'
  | 'subtitle'
  | 'datePublished'
  | 'author'
  | 'siteName'
  | 'source'
  | 'description'
  | 'breadcrumb'
  | 'url'
  /** Nothing that a field of the story is for. */
  | 'other';

/** An address behind words of the text; http or https, nothing else. */
export interface Link extends TextRange {
  url: string;
}

/**
 * A document of whatever format as the text that a person would read, line by line: the input that
 * the reader of stories and its spans speak of. Offsets are UTF-16 units of `text`.
 */
export interface SourceDocument {
  text: string;
  /** By the number of the line, from 0; lines without a mark are not in it. */
  marks: ReadonlyMap<number, LineMark>;
  /** In the order of the text, none within another. */
  links: readonly Link[];
}

export const plainText = (text: string): SourceDocument => ({
  text,
  marks: new Map(),
  links: [],
});
