import type { Script } from '../scripts';

/** Why something was refused, by what the panel calls it, and what its words are to name. */
export interface RefusalValues {
  /** There is no version in a script to convert from, or to compare. */
  readonly 'no-version': { readonly script: Script };
  /** The script to write is the one that people write. */
  readonly 'is-source': { readonly script: Script };
  readonly 'nothing-to-review': Readonly<Record<string, never>>;
  readonly 'unknown-attribute': { readonly attribute: string; readonly attributes: string };
  /** What is saved is published: there are no drafts. */
  readonly 'no-drafts': Readonly<Record<string, never>>;
  readonly 'may-not-write': { readonly script: Script; readonly fields: string };
  /** No field of a version may be written. */
  readonly 'may-not-write-version': { readonly script: Script };
  readonly 'may-not-publish': { readonly script: Script };
}

export type RefusalCode = keyof RefusalValues;

/** The `details` of an error that the plugin answers; its `message` is in English. */
export interface Refusal<Code extends RefusalCode = RefusalCode> {
  readonly code: Code;
  readonly values: RefusalValues[Code];
}
