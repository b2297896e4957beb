import type { ConversionOutcome } from '../../../shared/contracts/documents';

/** What a run through an archive makes of a document. */
export type SyncOutcome = Converted | Failed | Leads;

type Failed = Extract<ConversionOutcome, { kind: 'failed' }>;

type Converted = Exclude<ConversionOutcome, Failed> & {
  /** There where the version that conversion writes was published as well. */
  readonly isPublished?: true;
};

/** The document is written in the other script, and stays as it is. */
interface Leads {
  readonly kind: 'leads';
  readonly documentId: string;
}

export const withPublication = (
  outcome: Exclude<ConversionOutcome, Failed>,
  isPublished: boolean,
): Converted => (isPublished ? { ...outcome, isPublished } : outcome);
