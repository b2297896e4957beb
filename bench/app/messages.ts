/** What the bench and the processes that run the newsroom for it say to each other. */

export interface Statement {
  readonly sql: string;
  /** As they go to PostgreSQL, for $1, $2 … */
  readonly bindings: readonly unknown[];
}

/** To the process that serves bytes: an answer to everything. */
export interface BareAnswer {
  readonly status: 200 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface AskProcessorTime {
  readonly kind: 'processor-time';
}

/** How long a process has kept processors busy, in ms. */
export interface ProcessorTime {
  readonly kind: 'processor-time';
  readonly milliseconds: number;
}

/** From the bench to the process that serves. */
export type ToServer =
  | { readonly kind: 'settle' }
  | AskProcessorTime
  | { readonly kind: 'make-token' }
  | { readonly kind: 'start-capture' }
  | { readonly kind: 'stop-capture' };

/** From the process that serves. */
export type FromServer =
  | { readonly kind: 'ready'; readonly port: number }
  /** Nothing is asked of the database any more. */
  | { readonly kind: 'settled' }
  | ProcessorTime
  /** An API token of everything. */
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'capturing' }
  /** Everything that was asked of the database since the capture began. */
  | { readonly kind: 'captured'; readonly statements: readonly Statement[] };

/** From the bench to the process that fills in an archive's other script. */
export interface WriteArchive {
  /** `calls`: a call of the Document Service for each document, and one to publish it. */
  readonly by: 'calls' | 'sync';
  readonly from: 'zh-Hant' | 'zh-Hans';
  readonly publish: boolean;
  /** How many documents the calls are made for. */
  readonly sample: number;
}

/** From that process, when it is done. */
export interface ArchiveWritten {
  readonly kind: 'archive-written';
  readonly documents: number;
  readonly seconds: number;
  /** What the process held after a tenth of it and at the end, garbage collected, in MB. */
  readonly heap: readonly [early: number, late: number];
}

export type Values = Readonly<Record<string, unknown>>;

/** A document in its versions: fields by name, related documents by their slug, images by name. */
export interface SampleDocument {
  readonly slug: string;
  readonly versions: readonly { readonly locale: string; readonly values: Values }[];
}

/** A few documents, without anything that only one database knows, such as ids. */
export interface Sample {
  readonly images: readonly Values[];
  readonly authors: readonly SampleDocument[];
  readonly topics: readonly SampleDocument[];
  readonly articles: readonly SampleDocument[];
}
