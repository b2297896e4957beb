import type { Core } from '@strapi/strapi';

import { keptAnswersOf } from './kept-answers';

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
    const value = await read();
    if (store.era === era) known = { era, value };
    return value;
  };
};
