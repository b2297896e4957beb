import { scopeKey, type StoredEntry, type TrimmedEntry } from './entry';
import type { EntryProblem } from './problems';

/**
 * The entries that contradict or repeat a new one: in one scope a text has one meaning in either
 * direction, so that neither side may be there twice.
 *
 * @param others entries of the same or another scope, without the one that is being changed
 */
export const findDuplicates = (
  entry: TrimmedEntry,
  others: readonly StoredEntry[],
): EntryProblem[] =>
  (['hant', 'hans'] as const).flatMap((field): EntryProblem[] => {
    const other = others.find(
      (candidate) => candidate[field] === entry[field] && scopeKey(candidate) === scopeKey(entry),
    );
    return other ? [{ kind: 'duplicate', field, other }] : [];
  });
