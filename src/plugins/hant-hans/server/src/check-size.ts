import { errors } from '@strapi/utils';

/** What a request may bring along, in bytes of UTF-8. */
const MOST_BYTES = 1024 * 1024;

/**
 * Strapi's own limit of a whole body comes first, and names nothing: 1 MB, unless `jsonLimit` of
 * `strapi::body` is wider, as it has to be for 1 MB of text to arrive.
 *
 * @throws PayloadTooLargeError naming the field
 */
export const checkSize = (field: string, text: string): void => {
  if (Buffer.byteLength(text) <= MOST_BYTES) return;
  throw new errors.PayloadTooLargeError(`${field} must be 1 MB at most`, {
    errors: [{ path: [field], message: 'must be 1 MB at most' }],
  });
};
