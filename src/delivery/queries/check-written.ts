import { firstProblem, problem, type QueryProblem } from './query-problem';
import type { QueryObject } from './schema';

/** What Strapi lets pass at the top of a request, where it answers as if it were not there. */
const WRITTEN: Readonly<Record<string, string>> = {
  page: 'pagination[page]',
  pageSize: 'pagination[pageSize]',
  start: 'pagination[start]',
  limit: 'pagination[limit]',
  count: 'pagination[withCount]',
  ordering: 'sort',
};

/** `?limit=1`, as other APIs and former Strapis have it: what is asked for by it would not be done. */
export const checkWritten = (query: QueryObject): QueryProblem | undefined =>
  firstProblem(Object.entries(WRITTEN), ([name, written]) =>
    name in query ? problem([name], `written ${written}`) : undefined,
  );
