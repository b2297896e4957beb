import { HEADERS_OF_FORM } from '../queries/asks-for-form';

/**
 * Headers that make no difference between two requests for one kept answer, whoever reads them. Whatever
 * else is read of a request's headers has a part in its answer, which is then no answer for another one.
 */
const OF_REST: ReadonlySet<string> = new Set([
  // No request has them whose answer is kept (`isForEverybody`): who looks for them finds nothing.
  'authorization',
  ...HEADERS_OF_FORM,
  // Whether a body comes along, which is not read of what is asked by GET.
  'content-length',
  'transfer-encoding',
]);

/** What Apollo makes of these is in the key; and the body is, as it was read. */
export const HEADERS_OF_APOLLO = [
  'accept',
  'content-type',
  'origin',
  'apollo-require-preflight',
  'x-apollo-operation-name',
];

const OF_GRAPHQL: ReadonlySet<string> = new Set([
  ...OF_REST,
  ...HEADERS_OF_APOLLO,
  'content-encoding',
]);

/** @param headers that were read, by lower-case names */
export const areCovered = (
  headers: Iterable<string>,
  { isGraphql }: { isGraphql: boolean },
): boolean => {
  const covered = isGraphql ? OF_GRAPHQL : OF_REST;
  return [...headers].every((name) => covered.has(name));
};
