import type { Core } from '@strapi/strapi';

import type { GlossaryEntry } from '../../../shared/glossary';
import { isLocalizedType } from '../schema/strapi-models';
import type { CsvRow } from './csv/read-csv';
import { trimEntry } from './entry';
import type { EntryProblem } from './problems';

/**
 * A function that says what is wrong with the document that an entry's scope names: all that the
 * rows of a file name are looked up at once, one statement a content type.
 */
export const readScopes = async (
  strapi: Core.Strapi,
  rows: readonly CsvRow[],
): Promise<(entry: GlossaryEntry) => EntryProblem | undefined> => {
  const named = new Map<string, Set<string>>();
  for (const row of rows) {
    const { scopeUid, scopeDocumentId } = trimEntry(row.kind === 'entry' ? row.given : {});
    if (scopeUid === null || scopeDocumentId === null) continue;
    named.set(scopeUid, (named.get(scopeUid) ?? new Set()).add(scopeDocumentId));
  }
  const known = new Map<string, Set<string>>();
  for (const [uid, documentIds] of named) {
    if (!isLocalizedType(strapi, uid)) continue;
    const versions = (await strapi.db.query(uid).findMany({
      where: { documentId: { $in: [...documentIds] } },
      select: ['documentId'],
    })) as { documentId: string }[];
    known.set(uid, new Set(versions.map(({ documentId }) => documentId)));
  }
  return ({ scope, scopeUid, scopeDocumentId }) => {
    if (scope === 'everywhere' || scopeUid === null || scopeDocumentId === null) return undefined;
    const documents = known.get(scopeUid);
    if (!documents) return { kind: 'no-such-type', field: 'scopeUid', uid: scopeUid };
    return documents.has(scopeDocumentId)
      ? undefined
      : { kind: 'no-such-document', field: 'scopeDocumentId' };
  };
};
