import type { Core, UID } from '@strapi/strapi';

import type { AddEntry } from '../../../shared/contracts/glossary';
import { GLOSSARY_ENTRY, trimEntry, type GivenEntry, type StoredEntry } from './entry';
import { isScope } from './problems';

/**
 * Adds an entry to the glossary.
 *
 * @param author the admin panel's user who adds it
 * @throws ValidationError naming the fields that are wrong
 */
export const addEntry = async (
  strapi: Core.Strapi,
  { given, author }: { given: GivenEntry; author: number | undefined },
): Promise<AddEntry.Response['data']> => {
  const { scope, ...entry } = trimEntry(given);
  const data = { ...entry, scope, createdBy: author, updatedBy: author };
  const { documentId } = (await strapi
    .documents(GLOSSARY_ENTRY as UID.ContentType)
    .create({ data: data })) as Pick<StoredEntry, 'documentId'>;
  // Another scope was refused by the guard of the glossary.
  return { documentId, ...entry, scope: isScope(scope) ? scope : 'everywhere' };
};
