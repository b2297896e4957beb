/**
 * Whether whoever asks has this already, by If-None-Match: a list of entity tags, or `*`.
 *
 * @param tag an entity tag with its quotation marks
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2
 */
export const isUnmodified = (ifNoneMatch: string | undefined, tag: string): boolean => {
  if (ifNoneMatch === undefined) return false;
  // As nearly everybody asks.
  if (ifNoneMatch === tag) return true;
  if (ifNoneMatch.trim() === '*') return true;
  // The comparison is the weak one: W/ makes no difference. No tag of ours has a comma.
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
};
