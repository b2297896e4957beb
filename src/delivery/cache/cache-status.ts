/**
 * Where an answer comes from, as the header Cache-Status says it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9211
 */
export const HIT = 'newsroom; hit';
export const STORED = 'newsroom; fwd=uri-miss; stored';
export const MISS = 'newsroom; fwd=uri-miss';
