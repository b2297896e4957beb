/**
 * Replaces values while they are written as JSON. By Strapi's schemas `publishedAt` is by default the moment at
 * which the node started: each node would tell of an API of its own.
 */
export const withoutMoments = (name: string, value: unknown): unknown =>
  name === 'publishedAt' && typeof value === 'object' ? { ...value, default: undefined } : value;
