import type { QueryObject } from './schema';

/** Parameters that reach beyond what is published. */
const DRAFT_PARAMETERS = ['status', 'publicationFilter', 'hasPublishedVersion'];
/** Those of them that may also ask for what is published. */
const MAY_BE_ANSWERED = new Set(['status']);

/** The first parameter by which a query asks for drafts or about them; undefined if none does. */
export const asksForDrafts = (query: QueryObject): string | undefined =>
  DRAFT_PARAMETERS.find((name) => {
    const value = query[name];
    if (value === undefined) return false;
    if (!MAY_BE_ANSWERED.has(name)) return true;
    // GraphQL spells the status in capitals. What is no status at all is refused as that.
    const asked = (Array.isArray(value) ? value : [value]) as unknown[];
    return asked.some((one) => typeof one === 'string' && one.toLowerCase() === 'draft');
  });
