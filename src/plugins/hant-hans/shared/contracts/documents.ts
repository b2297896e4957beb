import type { Refusal } from './refusals';
import type { Mode } from '../settings';
import type { Script } from '../scripts';

/**
 * How a version stands to the one that it follows. `missing`: there is none; `in-step`: it is what
 * conversion wrote; `stale`: the source has changed since; `edited`: a person changed it, and the
 * source is as it was, or has locked it; `conflict`: both changed.
 */
export type StepState = 'missing' | 'in-step' | 'stale' | 'edited' | 'conflict';

/** One unit that is converted, compared and kept as a whole. */
export interface FieldStatus {
  /**
   * `title`, `seo.metaTitle`, `principles[2].title`, `body[4]`: places are those in the target once
   * it is converted. `body[+4]` stands in the source only, because a person removed it from the
   * target; `body[-4]` in the target only, because it was removed from the source. A list's own
   * path stands for its order.
   */
  readonly path: string;
  readonly state: Exclude<StepState, 'missing'>;
  /** Whether it is part of a locked attribute, which no conversion writes. */
  readonly locked: boolean;
  /** Plain text of the source, of the target as it is, and of what conversion would write. */
  readonly source: string;
  readonly current: string;
  readonly converted: string;
  /** Stands for all of this as it is now; whoever resolves the field says what they have seen. */
  readonly seen: string;
}

export interface DocumentStatus {
  readonly uid: string;
  readonly documentId: string;
  /** The script that people write; the other follows. */
  readonly source: Script;
  readonly target: Script;
  readonly mode: Mode;
  readonly state: StepState;
  /** A person has read the target through and found it good, and nothing was written since. */
  readonly reviewed: boolean;
  /**
   * Every field that is not in step or would be written differently now, in the schema's order; those
   * left out that whoever asks may not read.
   */
  readonly fields: readonly FieldStatus[];
  /** Fields in step, by number: what `fields` leaves out. */
  readonly fieldsInStep: number;
  /** Attributes of the content type that no conversion writes. */
  readonly lockedAttributes: readonly string[];
}

/** `GET /hant-hans/documents/:uid/:documentId` */
export namespace GetDocument {
  export type Response = { data: DocumentStatus };
}

/** What became of one document. */
export type ConversionOutcome =
  | {
      kind: 'converted';
      documentId: string;
      written: string[];
      kept: string[];
      conflicts: string[];
    }
  | { kind: 'unchanged'; documentId: string; kept: string[]; conflicts: string[] }
  | {
      kind: 'failed';
      documentId: string;
      code: FailureCode;
      /** In English. */
      reason: string;
      /** The same for the panel to say in its language, where it can. */
      refusal?: Refusal;
    };

/** `invalid`: the reason names what is wrong; `internal`: the log does. */
export type FailureCode = 'forbidden' | 'not-found' | 'invalid' | 'internal';

/** `POST /hant-hans/documents/:uid/:documentId/convert` */
export namespace ConvertDocument {
  export type Request = Record<string, never>;
  export type Response = { data: { outcome: ConversionOutcome; status: DocumentStatus } };
}

/**
 * `POST /hant-hans/documents/:uid/:documentId/resolve`: for a field that is edited or in conflict,
 * `keep` keeps the target's text and takes note that it fits the source as it is now; `take`
 * writes what conversion writes. `seen` is the field's, as it was described: a 409 where it has
 * changed meanwhile, or stands elsewhere in its list.
 */
export namespace ResolveField {
  export type Request = { path: string; choice: 'keep' | 'take'; seen: string };
  export type Response = { data: { status: DocumentStatus } };
}

/** `PUT /hant-hans/documents/:uid/:documentId`: what is left out stays as it is. */
export namespace UpdateDocument {
  export type Request = {
    source?: Script;
    lock?: { attribute: string; locked: boolean };
    reviewed?: true;
  };
  export type Response = { data: { status: DocumentStatus } };
}

/** Something that readers would see differ between the two scripts and that should not. */
export type ParityFinding =
  | { kind: 'count'; path: string; source: number; target: number }
  | { kind: 'order'; path: string }
  | { kind: 'numbers' | 'dates' | 'links'; path: string; source: string[]; target: string[] }
  | { kind: 'stray'; path: string; script: Script; characters: string[] }
  | { kind: 'conflict'; path: string }
  /** Something differs in a field that whoever asks may not read. */
  | { kind: 'hidden'; path: string };

/** `GET /hant-hans/documents/:uid/:documentId/parity` */
export namespace CheckParity {
  export type Response = { data: { findings: ParityFinding[] } };
}

/** `POST /hant-hans/documents/:uid/:documentId/publish`: both scripts, after a parity check. */
export namespace PublishBoth {
  export type Request = { anyway?: boolean };
  export type Response = {
    data: { kind: 'published' } | { kind: 'differs'; findings: ParityFinding[] };
  };
}

/** `POST /hant-hans/batch/convert`: at most 25 documents a call. */
export namespace ConvertMany {
  export type Request = { uid: string; documentIds: string[] };
  export type Response = { data: { outcomes: ConversionOutcome[] } };
}

/** `GET /hant-hans/conflicts`: documents that wait for a person, newest first. */
export namespace ListConflicts {
  export type Response = {
    data: { uid: string; documentId: string; target: Script; title: string; paths: string[] }[];
  };
}
