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
    name === 'KnexTimeoutError' ||
    // Knex puts the statement before it.
    /(^|- )(Connection (terminated|ended)|Client (has encountered|was closed))/i.test(
      String(message),
    )
  );
};

/** What of a request says why a statement of it was lost: with its connection, or for want of one. */
export interface MayBeLost {
  lostStatement?: unknown;
}
