import type { QueryObject } from './schema';

/** Parameters that reach beyond what is published, and the one value that does not. */
const DRAFT_PARAMETERS: Record<string, string | undefined> = {
  status: 'published',
  publicationFilter: undefined,
  hasPublishedVersion: undefined,
};

/** The first parameter by which a query asks for drafts or about them; undefined if none does. */
export const asksForDrafts = (query: QueryObject): string | undefined =>
  Object.keys(DRAFT_PARAMETERS).find((name) => {
    const value = query[name];
    if (value === undefined) return false;
    // GraphQL spells the status in capitals.
    return typeof value !== 'string' || value.toLowerCase() !== DRAFT_PARAMETERS[name];
  });
