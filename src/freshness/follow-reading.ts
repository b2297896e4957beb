import type { Core } from '@strapi/strapi';

import { dependenciesNow, readingNow, whileReading } from './follow-reads';
import { keptAnswersOf } from './kept-answers';

/**
 * Follows what is read, as a part of whatever is being made, so that it can be asked what of it has changed.
 * Nothing is followed while the database does not tell this node of changes.
 */
export const followReading = async <Read>(
  strapi: Core.Strapi,
  read: () => Promise<Read>,
): Promise<Read> => {
  const kept = keptAnswersOf(strapi);
  if (!kept?.store.isOpen) return read();
  const since = kept.store.mark();
  const dependencies = kept.dependencies();
  try {
    return await whileReading({ dependencies, since }, read);
  } finally {
    dependenciesNow()?.include(dependencies);
    kept.store.release(since);
  }
};

/**
 * Whether all that was read until now, since it is followed, may be read at this moment as well: no document
 * of it has changed meanwhile, as far as is told. It is true as well where nothing is followed, and where the
 * database does not tell any more; that may take as long as `ChangeListener` waits for it.
 */
export const isStillSo = async (strapi: Core.Strapi): Promise<boolean> => {
  const [kept, reading] = [keptAnswersOf(strapi), readingNow()];
  // PostgreSQL answers one statement by what was there when that began.
  if (!kept || !reading || reading.dependencies.statements < 2) return true;
  await kept.settled();
  if (!kept.store.isOpen) return true;
  return kept.store.holdsSince(reading.dependencies.documentTags(), reading.since);
};
