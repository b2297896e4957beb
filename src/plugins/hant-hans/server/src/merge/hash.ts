import { createHash } from 'node:crypto';

import { isEmptyValue } from './values';

/** Stands for a value in what the plugin remembers: 96 bits of SHA-256, base64url. */
export type Hash = string;

const LENGTH = 16;

/**
 * The hash of a JSON value. The order of an object's keys does not count, as PostgreSQL's jsonb
 * does not keep it; nor do the ways in which a value can be empty differ (null, '', [] …), as
 * Strapi answers one for another.
 */
export const hashOf = (value: unknown): Hash =>
  createHash('sha256').update(canonical(value)).digest('base64url').slice(0, LENGTH);

const canonical = (value: unknown): string => {
  if (isEmptyValue(value)) return 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([, inner]) => !isEmptyValue(inner))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
};
