import type { Script } from '../scripts';

/** Why something was refused, and what the words for it name. */
export interface RefusalValues {
  /** There is no version in a script to convert from, or to compare. */
  readonly 'no-version': { readonly script: Script };
  /** The script to write is the one that people write. */
  readonly 'is-source': { readonly script: Script };
  /** A field is not what it was when it was read. */
  readonly changed: Readonly<Record<string, never>>;
  /** A field that conversion is to leave alone, until somebody unlocks it. */
  readonly locked: Readonly<Record<string, never>>;
  readonly 'nothing-to-review': Readonly<Record<string, never>>;
  readonly 'unknown-attribute': { readonly attribute: string; readonly attributes: string };
  /** What is saved is published. */
  readonly 'no-drafts': Readonly<Record<string, never>>;
  readonly 'no-document': Readonly<Record<string, never>>;
  /** Not what was asked for, in one at least of the versions that there are. */
  readonly 'may-not': Readonly<Record<string, never>>;
  readonly 'may-not-write': { readonly script: Script; readonly fields: string };
  /** No field of a version may be written. */
  readonly 'may-not-write-version': { readonly script: Script };
  readonly 'may-not-publish': { readonly script: Script };
  /** Strapi refused what a version holds, for a reason that it says itself. */
  readonly 'invalid-version': { readonly script: Script; readonly reason: string };
  /** Not an attribute that holds JSON, one of its own for each locale. */
  readonly 'no-json-field': { readonly uid: string; readonly field: string };
}

export type RefusalCode = keyof RefusalValues;

/** The `details` of an error that the plugin answers; its `message` is in English. */
export interface Refusal<Code extends RefusalCode = RefusalCode> {
  readonly code: Code;
  readonly values: RefusalValues[Code];
}

const CODES: Readonly<Record<RefusalCode, true>> = {
  'no-version': true,
  'is-source': true,
  changed: true,
  locked: true,
  'nothing-to-review': true,
  'unknown-attribute': true,
  'no-drafts': true,
  'no-document': true,
  'may-not': true,
  'may-not-write': true,
  'may-not-write-version': true,
  'may-not-publish': true,
  'invalid-version': true,
  'no-json-field': true,
};

/** Reads an error's details; those of other errors are none. */
export const readRefusal = (
  details: unknown,
): { code: RefusalCode; values: Readonly<Record<string, string>> } | undefined => {
  if (typeof details !== 'object' || details === null) return undefined;
  const { code, values } = details as { code?: unknown; values?: unknown };
  if (typeof code !== 'string' || !Object.hasOwn(CODES, code)) return undefined;
  const named = typeof values === 'object' && values !== null ? Object.entries(values) : [];
  return {
    code: code as RefusalCode,
    values: Object.fromEntries(named.map(([name, value]) => [name, String(value)])),
  };
};
