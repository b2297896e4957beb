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
    if (!(error instanceof ImportError)) throw error;
    const refusal = error as ImportError;
    const { code, message, messages } = refusal;
    const details = { ...refusal.details, code, messages };
    if (code === 'too-large') throw new errors.PayloadTooLargeError(message, details);
    if (code === 'too-many') throw new errors.RateLimitError(message, details);
    throw new errors.ValidationError(message, details);
  }
};
