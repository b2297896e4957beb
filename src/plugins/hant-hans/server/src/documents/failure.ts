import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { ConversionOutcome } from '../../../shared/contracts/documents';
import { readRefusal, type Refusal } from '../../../shared/contracts/refusals';

type Failure = Extract<ConversionOutcome, { kind: 'failed' }>;

/**
 * What an error did to one document of several. What Strapi's own errors say is for people;
 * anything else is for the log.
 */
export const failureOf = (strapi: Core.Strapi, documentId: string, error: unknown): Failure => {
  if (!(error instanceof errors.ApplicationError)) {
    strapi.log.error(error);
    const reason = 'An internal error; see the log';
    return { kind: 'failed', documentId, code: 'internal', reason };
  }
  return {
    kind: 'failed',
    documentId,
    code: codeOf(error),
    reason: (error as Error).message,
    ...(readRefusal(error.details) && { refusal: error.details as Refusal }),
  };
};

const codeOf = (error: unknown): Failure['code'] => {
  if (error instanceof errors.ForbiddenError) return 'forbidden';
  return error instanceof errors.NotFoundError ? 'not-found' : 'invalid';
};

export const forbidden = (documentId: string): Failure => ({
  kind: 'failed',
  documentId,
  code: 'forbidden',
  reason: 'You may not edit this document',
});
