import type { Core } from '@strapi/strapi';

import { GLOSSARY_ENTRY, type StoredEntry } from './entry';

/** The whole glossary, in an order that does not change from one reading to the next. */
export const readEntries = async (strapi: Core.Strapi): Promise<StoredEntry[]> =>
  (await strapi.db.query(GLOSSARY_ENTRY).findMany({
    orderBy: [{ hant: 'asc' }, { id: 'asc' }],
  })) as StoredEntry[];
