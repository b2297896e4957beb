/** PostgreSQL's `query_canceled`: a statement that took more than it may. */
export const tookTooLong = (error: unknown): boolean =>
  (Object(error) as { code?: unknown }).code === '57014';

export const TOOK_TOO_LONG =
  'The database takes too long for this request: ask for less, or try again in a moment';

/** For the log. */
export const ENDED = 'a statement took longer than STATEMENT_TIME_LIMIT';
