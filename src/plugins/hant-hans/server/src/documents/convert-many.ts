import type { Core } from '@strapi/strapi';

import type { ConversionOutcome } from '../../../shared/contracts/documents';
import { convertDocument } from './convert-document';

/** Converts documents one by one; one that fails neither stops nor undoes the others. */
export const convertMany = async (
  strapi: Core.Strapi,
  request: {
    uid: string;
    documentIds: readonly string[];
    /** Whether whoever asks may write the document. */
    mayConvert: (documentId: string) => Promise<boolean>;
  },
): Promise<ConversionOutcome[]> => {
  const { uid, documentIds, mayConvert } = request;
  const outcomes: ConversionOutcome[] = [];
  for (const documentId of documentIds) {
    try {
      outcomes.push(
        (await mayConvert(documentId))
          ? (await convertDocument(strapi, { uid, documentId })).outcome
          : { kind: 'failed', documentId, reason: 'You may not edit this document' },
      );
    } catch (error) {
      outcomes.push({ kind: 'failed', documentId, reason: reasonOf(strapi, error) });
    }
  }
  return outcomes;
};

/** What Strapi's own errors say is for people; anything else is for the log. */
const reasonOf = (strapi: Core.Strapi, error: unknown): string => {
  if (error instanceof Error && 'details' in error) return error.message;
  strapi.log.error(error);
  return 'An internal error; see the log';
};
