import { createHash } from 'node:crypto';

import type { Tag } from '../reads/dependencies';

/** How a body may be encoded for whoever accepts it. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** An answer as it is kept: 200, of bytes that are the same for everybody who asks for it. */
export interface Answer {
  readonly key: string;
  readonly body: Buffer;
  /** Strong, without its quotation marks, of the body as it is; each encoding has one of its own. */
  readonly hash: string;
  /** What it is told by that it may be another now. */
  readonly tags: ReadonlySet<Tag>;
  /** Headers that belong to it: its type, its language. By lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body encoded, once somebody accepted it. */
  readonly encoded: Map<Encoding, Buffer>;
}

/** An answer of these bytes, encoded for nobody yet. */
export const answerOf = (made: Omit<Answer, 'hash' | 'encoded'>): Answer => ({
  ...made,
  hash: createHash('sha1').update(made.body).digest('base64url'),
  encoded: new Map(),
});

/** In bytes, with what else is kept of it. */
export const sizeOf = ({ key, body, tags, encoded }: Answer): number =>
  key.length * 2 +
  body.length +
  [...encoded.values()].reduce((sum, { length }) => sum + length, 0) +
  tags.size * BYTES_OF_TAG +
  BYTES_OF_ENTRY;

/** Roughly what V8 takes for a tag's entry in the index, and for everything else of an answer. */
const BYTES_OF_TAG = 120;
const BYTES_OF_ENTRY = 1_000;

/** Strong: two bodies of one tag are the same bytes (RFC 9110, 8.8.3). */
export const entityTag = ({ hash }: Answer, encoding: Encoding): string =>
  encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
