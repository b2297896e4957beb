import { createHash } from 'node:crypto';

import { Kind, OperationTypeNode, parse, stripIgnoredCharacters } from 'graphql';
import { LRUCache } from 'lru-cache';

import { answerKey } from './answer-key';
import type { GraphqlRequest } from './graphql-request';

/**
 * What the answer to a GraphQL request is kept by: its document without white space, comments and commas,
 * and its variables; or, of a persisted query, the document's hash, which is the same for whoever sends
 * it with the document and whoever sends it alone.
 *
 * @returns undefined for what is not kept: mutations, documents that cannot be read, batches
 */
export const graphqlKey = (path: string, request: GraphqlRequest): string | undefined => {
  const { query, variables, operationName, extensions } = request;
  if (isDeep(variables) || isDeep(extensions)) return undefined;
  const { persistedQuery, ...others } = (extensions ?? {}) as { persistedQuery?: unknown };
  const hash = persistedQuery === undefined ? undefined : hashOf(persistedQuery);
  if (hash === 'unknown') return undefined;
  const document = typeof query === 'string' ? readDocument(query) : undefined;
  if (query !== undefined && !document?.isQuery) return undefined;
  // With the hash of another document: Apollo refuses that.
  if (document && hash !== undefined && document.hash !== hash) return undefined;
  // The hash alone may be a mutation's, unless its document came here before.
  if (hash !== undefined && !document && !queriesByHash.has(hash)) return undefined;
  const asked = hash ?? document?.stripped;
  if (asked === undefined) return undefined;
  return answerKey(path, { asked, operationName, variables, others });
};

/** Whether there is more within each other than a question has use for, and than can be walked through. */
const isDeep = (value: unknown, left = DEEPEST): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (left === 0 || Object.values(value).some((one) => isDeep(one, left - 1)));

const DEEPEST = 50;

interface Document {
  readonly isQuery: boolean;
  readonly stripped: string;
  readonly hash: string;
}

/** Sites send the same few documents again and again. Bounded by bytes: anybody may send long ones. */
const documents = new LRUCache<string, Document>({
  maxSize: 10_000_000,
  sizeCalculation: ({ stripped }, text) => (text.length + stripped.length) * 2 + BYTES_OF_ENTRY,
});
const queriesByHash = new LRUCache<string, true>({ max: 5_000 });
const LONGEST = 50_000;
/** Roughly what V8 takes for an entry beside its texts. */
const BYTES_OF_ENTRY = 500;

const readDocument = (text: string): Document | undefined => {
  if (text.length > LONGEST) return undefined;
  const known = documents.get(text);
  if (known) return known;
  try {
    const { definitions } = parse(text, { noLocation: true, maxTokens: LONGEST });
    const document = {
      isQuery: definitions.every(
        (one) =>
          one.kind !== Kind.OPERATION_DEFINITION || one.operation === OperationTypeNode.QUERY,
      ),
      stripped: stripIgnoredCharacters(text),
      hash: createHash('sha256').update(text).digest('hex'),
    };
    documents.set(text, document);
    if (document.isQuery) queriesByHash.set(document.hash, true);
    return document;
  } catch {
    // Apollo says what is wrong with it.
    return undefined;
  }
};

/** @see https://www.apollographql.com/docs/apollo-server/performance/apq */
const hashOf = (persistedQuery: unknown): string => {
  const { version, sha256Hash } = Object(persistedQuery) as Record<string, unknown>;
  const isKnown =
    version === 1 && typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/.test(sha256Hash);
  return isKnown ? sha256Hash : 'unknown';
};
