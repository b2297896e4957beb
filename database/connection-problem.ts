import { Client, type ClientConfig } from 'pg';
import { NO_ADDRESS } from './connection-settings';
import { OperatorError } from './operator-error';

/**
 * An error of `pg` or of the network, in words that name host, port, database and user (never the
 * password) and the variable to look at.
 */
export function connectionProblem(settings: ClientConfig, error: unknown): OperatorError {
  return new OperatorError(`${explain(error)}\n  ${describe(settings)}`, { cause: error });
}

/** SQLSTATEs: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const EXPLANATIONS: Readonly<Record<string, string>> = {
  ERR_INVALID_URL: NO_ADDRESS,
  ENOTFOUND: 'The host of the database is unknown: see DATABASE_URL or DATABASE_HOST.',
  EAI_AGAIN: 'The host of the database could not be looked up: see DATABASE_URL or DATABASE_HOST.',
  ECONNREFUSED:
    'No PostgreSQL answers there: is it running, and are DATABASE_URL or DATABASE_HOST and DATABASE_PORT right?',
  ETIMEDOUT: 'The database does not answer: see DATABASE_URL or DATABASE_HOST, and firewalls.',
  EHOSTUNREACH: 'The host of the database cannot be reached from here.',
  ENETUNREACH: 'The network of the database cannot be reached from here.',
  '28P01':
    'PostgreSQL refuses the password (or the user): see DATABASE_URL, or DATABASE_USERNAME and DATABASE_PASSWORD.',
  '28000': 'PostgreSQL does not let this user in from here: see its pg_hba.conf, and DATABASE_SSL.',
  '3D000':
    'That database does not exist: create it (createdb), or see DATABASE_URL or DATABASE_NAME.',
  '53300': 'PostgreSQL has no connection left for us (max_connections).',
  '57P03': 'PostgreSQL is starting up or shutting down: try again in a moment.',
};

function explain(error: unknown): string {
  const { code, message } = firstCause(error);
  const known = code === undefined ? undefined : EXPLANATIONS[code];
  if (known !== undefined) return known;
  if (/timeout/i.test(message)) return EXPLANATIONS.ETIMEDOUT ?? message;
  if (/SSL|certificate/i.test(message)) {
    return `No secure connection to the database: ${message}. See DATABASE_SSL, DATABASE_SSL_CA and DATABASE_SSL_REJECT_UNAUTHORIZED.`;
  }
  return `The database cannot be used: ${message}`;
}

/**
 * A host with several addresses fails with an AggregateError, whose parts know more than it does.
 * Read by their properties: errors of the network are no `Error` of the realm that tests run in.
 */
function firstCause(error: unknown): { code: string | undefined; message: string } {
  const { errors, code, message } = Object(error) as {
    errors?: unknown[];
    code?: unknown;
    message?: unknown;
  };
  if (errors?.length) return firstCause(errors[0]);
  return {
    code: typeof code === 'string' ? code : undefined,
    message: typeof message === 'string' ? message : String(error),
  };
}

function describe(settings: ClientConfig): string {
  try {
    const { host, port, database, user } = new Client(settings);
    return `host ${host}, port ${port}, database ${database ?? '(none)'}, user ${user ?? '(none)'}`;
  } catch {
    return '(nothing of it can be read)';
  }
}
