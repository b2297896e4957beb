import type { StepState } from '../../../shared/contracts/documents';
import type { Script } from '../../../shared/scripts';
import type { Base } from '../merge/base';
import type { Hash } from '../merge/hash';

/** Names a document of any content type. */
export interface DocumentKey {
  readonly uid: string;
  readonly documentId: string;
}

/** What the plugin remembers of a document's two versions. */
export interface Pair extends DocumentKey {
  /** The script that people write; the other follows. */
  readonly source: Script;
  /**
   * Undefined where conversion has written nothing yet. While the target is missing it tells of the
   * source only, what it said when it was saved last.
   */
  readonly base: Base | undefined;
  readonly lockedAttributes: readonly string[];
  /** Of the draft in the other script, as of the last write of either. */
  readonly state: StepState;
  /** Paths that wait for a person. */
  readonly conflicts: readonly string[];
  /** Whether a person has found the target good since it was last written. */
  readonly reviewed: boolean;
  /** Whether the target's draft, and its published version, are what conversion wrote. */
  readonly draftIsConverted: boolean;
  readonly publishedIsConverted: boolean;
  /** Whether the target's draft would be, were it not for corrections or a review. */
  readonly isMadeByConversion: boolean;
  /** Whether the source's are still what conversion wrote, when it was the one to follow. */
  readonly leadingDraftIsConverted: boolean;
  readonly leadingPublishedIsConverted: boolean;
  /**
   * Whether the source's draft would be, were it not for corrections, for as long as what conversion
   * wrote there is remembered: for when it follows again.
   */
  readonly leadingIsMadeByConversion: boolean;
  /** Undefined where the target is not published, or was before this was remembered. */
  readonly published: PublishedState | undefined;
}

/** What was known of the target when it was published, for when its draft is discarded. */
export interface PublishedState {
  readonly base: Base | null;
  /**
   * What of either script readers had then, which is not what `base` was made of where a draft was
   * ahead. Undefined where it was published before this was remembered.
   */
  readonly texts?: PublishedTexts;
  readonly reviewed: boolean;
  readonly isMadeByConversion: boolean;
  /** Undefined where it was published before this was remembered. */
  readonly leadingIsMadeByConversion?: boolean;
}

/** Stand for the texts of a document's published versions; see `textOf`. */
export type PublishedTexts = Partial<Readonly<Record<Script, Hash>>>;

/** A document of which nothing is known yet. */
export const newPair = (key: DocumentKey, source: Script): Pair => ({
  uid: key.uid,
  documentId: key.documentId,
  source,
  base: undefined,
  lockedAttributes: [],
  state: 'missing',
  conflicts: [],
  reviewed: false,
  draftIsConverted: false,
  publishedIsConverted: false,
  isMadeByConversion: false,
  leadingDraftIsConverted: false,
  leadingPublishedIsConverted: false,
  leadingIsMadeByConversion: false,
  published: undefined,
});
