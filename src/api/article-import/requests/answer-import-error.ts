import { errors } from '@strapi/utils';

import { ImportError } from '../../../importer';

/**
 * Runs what reads a story, and answers what it refuses as Strapi answers errors: `details` has the
 * `code`, what it knows, and `messages` in three languages.
 *
 * @throws ValidationError, PayloadTooLargeError, RateLimitError
 */
export const answeringImportErrors = async <Result>(
  run: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await run();
  } catch (error) {
    throw error instanceof ImportError ? asStrapiError(error as ImportError) : error;
  }
};

export const asStrapiError = (refusal: ImportError): Error => {
  const { code, message, messages } = refusal;
  const details = { ...refusal.details, code, messages };
  if (code === 'too-large') return new errors.PayloadTooLargeError(message, details);
  if (code === 'too-many') return new errors.RateLimitError(message, details);
  return new errors.ValidationError(message, details);
};
