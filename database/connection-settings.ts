import { OperatorError } from './operator-error';

/** Environment variables, from the process or from `.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;

export interface SslSettings {
  readonly key?: string;
  readonly cert?: string;
  readonly ca?: string;
  readonly rejectUnauthorized: boolean;
}

/** How `pg`, and Strapi with it, reaches the database. `schema` is Strapi's own addition. */
export type ConnectionSettings = {
  readonly schema: string;
  readonly ssl: SslSettings | false;
} & (
  | { readonly connectionString: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly database: string;
      readonly user: string;
      readonly password: string;
    }
);

export const NO_ADDRESS =
  'DATABASE_URL is no address; it should look like postgres://user:password@host:5432/database, with special characters of the password as %25, %40 and so on.';

const NAMING_A_DATABASE = [
  'DATABASE_URL',
  'DATABASE_HOST',
  'DATABASE_PORT',
  'DATABASE_NAME',
  'DATABASE_USERNAME',
  'DATABASE_PASSWORD',
];

/** Whether any variable names a PostgreSQL to use; an empty one counts as unset. */
export function isDatabaseConfigured(variables: Variables): boolean {
  return NAMING_A_DATABASE.some((name) => Boolean(variables[name]));
}

/**
 * Settings from `DATABASE_URL`, or else from the other `DATABASE_*`. Parameters of the address
 * (such as `?sslmode=`) win over `DATABASE_SSL*`, as they do in `pg`.
 *
 * @throws OperatorError that names the variable that cannot be understood
 */
export function readConnectionSettings(variables: Variables): ConnectionSettings {
  const common = { schema: variables.DATABASE_SCHEMA || 'public', ssl: readSsl(variables) };
  if (variables.DATABASE_URL) {
    return { ...common, connectionString: readAddress(variables.DATABASE_URL) };
  }
  return {
    ...common,
    host: variables.DATABASE_HOST || '127.0.0.1',
    port: readPort(variables),
    database: variables.DATABASE_NAME || 'newsroom',
    user: variables.DATABASE_USERNAME || 'newsroom',
    password: variables.DATABASE_PASSWORD ?? '',
  };
}

/** `pg` takes anything for an address, and looks for a host `base` where it is none. */
function readAddress(text: string): string {
  const address = text.trim();
  if (/^(postgres(ql)?:\/\/.|socket:|\/)/i.test(address)) return address;
  throw new OperatorError(NO_ADDRESS);
}

function readSsl(variables: Variables): SslSettings | false {
  if (!readFlag(variables, 'DATABASE_SSL', false)) return false;
  return {
    key: variables.DATABASE_SSL_KEY || undefined,
    cert: variables.DATABASE_SSL_CERT || undefined,
    ca: variables.DATABASE_SSL_CA || undefined,
    rejectUnauthorized: readFlag(variables, 'DATABASE_SSL_REJECT_UNAUTHORIZED', true),
  };
}

function readPort({ DATABASE_PORT: text }: Variables): number {
  if (!text) return 5432;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new OperatorError(`DATABASE_PORT is “${text}”: it must be a number from 1 to 65535.`);
}

/** Whoever writes `1` or `yes` believes that the connection is secured: a guess would be a risk. */
function readFlag(variables: Variables, name: string, usual: boolean): boolean {
  const text = variables[name];
  if (!text) return usual;
  if (text === 'true' || text === 'false') return text === 'true';
  throw new OperatorError(`${name} is “${text}”: it must be true or false.`);
}
