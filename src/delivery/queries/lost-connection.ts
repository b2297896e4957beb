/**
 * Whether something failed because the database could not be reached, or went away meanwhile: classes 08
 * and 57 of PostgreSQL's errors, the network's, those of the pool of connections, and what `pg` says of
 * a connection that is no more.
 */
export const isOfConnection = (error: unknown): boolean => {
  const { code, name, message } = Object(error) as Record<'code' | 'name' | 'message', unknown>;
  return (
    /^(08...|57P..|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(
      String(code),
    ) ||
    name === SILENT ||
    // Knex puts the statement before it.
    /(^|- )(Connection (terminated|ended)|Client (has encountered|was closed)|timeout expired$)/i.test(
      String(message),
    )
  );
};

/** What somebody is told who has waited for the database for as long as it may take. Named as Knex's own. */
export const silence = (message = 'The database does not answer'): Error =>
  Object.assign(new Error(message), { name: SILENT });

/** Whether it was waited for in vain: whoever asks for the same now would wait as long. */
export const isSilence = (error: unknown): boolean =>
  (Object(error) as { name?: unknown }).name === SILENT;

const SILENT = 'KnexTimeoutError';

/** What of a request says why a statement of it was lost: with its connection, or for want of one. */
export interface MayBeLost {
  lostStatement?: unknown;
}

/** Whether a request was answered with an error, or with part of an answer, by GraphQL. */
export const hasFailed = ({ status, body }: { status: number; body: unknown }): boolean =>
  status >= 400 || hasErrors(body);

/** Apollo answers 200, with errors first. */
export const hasErrors = (body: unknown): boolean =>
  typeof body === 'string' && body.startsWith('{"errors"');
