import type { Core } from '@strapi/strapi';

import type { ConversionOutcome } from '../../../shared/contracts/documents';
import type { WriteGuard } from '../access/write-guard';
import { convertDocument } from './convert-document';
import { failureOf, forbidden } from './failure';

/** Converts documents one by one; one that fails neither stops nor undoes the others. */
export const convertMany = async (
  strapi: Core.Strapi,
  request: {
    uid: string;
    documentIds: readonly string[];
    /** Whether whoever asks may read the document, and so convert it. */
    mayConvert: (documentId: string) => Promise<boolean>;
    /** Asked before anything of a document is written. */
    guardOf: (documentId: string) => WriteGuard;
  },
): Promise<ConversionOutcome[]> => {
  const { uid, documentIds, mayConvert, guardOf } = request;
  const outcomes: ConversionOutcome[] = [];
  for (const documentId of documentIds) {
    try {
      outcomes.push(
        (await mayConvert(documentId))
          ? (await convertDocument(strapi, { uid, documentId, guard: guardOf(documentId) })).outcome
          : forbidden(documentId),
      );
    } catch (error) {
      outcomes.push(failureOf(strapi, documentId, error));
    }
  }
  return outcomes;
};
