import type { Core } from '@strapi/strapi';

import { withoutReading } from './follow-reads';
import { keptAnswersOf } from './kept-answers';

/**
 * A number that is another one whenever settings or permissions may be; undefined while the database does
 * not tell this node of changes.
 */
export const eraOf = (strapi: Core.Strapi): number | undefined => {
  const store = keptAnswersOf(strapi)?.store;
  return store?.isOpen === true ? store.era : undefined;
};

/**
 * Reads something once, and again when the database tells that settings have changed, whoever changed
 * them. While it does not tell, it is read each time.
 */
export const whileTold = <Value>(
  strapi: Core.Strapi,
  read: () => Promise<Value>,
): (() => Promise<Value>) => {
  let known: { era: number; value: Value } | undefined;
  return async () => {
    const store = keptAnswersOf(strapi)?.store;
    // What a transaction reads may be its own, and never come to be.
    if (!store?.isOpen || strapi.db.inTransaction()) return read();
    const { era } = store;
    if (known?.era === era) return known.value;
    // Once it is another, everything is told to be.
    const value = await withoutReading(read);
    if (store.era === era) known = { era, value };
    return value;
  };
};
