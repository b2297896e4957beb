import { OperatorError } from '../../database/operator-error';
import type { Variables } from '../../database/connection-settings';

/** Where Strapi listens, by the variables and defaults of config/server.ts. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** Where a path is, of which no host is said. */
const LOCAL = 'http://localhost';

/** @throws OperatorError for a `PORT` that is none */
export function listenAddress(variables: Variables): ListenAddress {
  const port = Number(variables.PORT || 1337);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new OperatorError(`PORT has to be a number from 1 to 65535, not “${variables.PORT}”.`);
  }
  return { host: variables.HOST || '0.0.0.0', port };
}

/**
 * The address that a person types, without a slash at its end: `PUBLIC_URL`, or this machine's.
 *
 * @throws OperatorError for a `PUBLIC_URL` that is none
 */
export function publicAddress(variables: Variables): string {
  const { host, port } = listenAddress(variables);
  const given = (variables.PUBLIC_URL ?? '').replace(/\/+$/, '');
  if (given !== '' && !(/^(\/|https?:\/\/[^/])/.test(given) && URL.canParse(given, LOCAL))) {
    throw new OperatorError(
      `PUBLIC_URL has to begin with http:// or https://, or be a path, not “${variables.PUBLIC_URL}”.`,
    );
  }
  if (/^https?:/.test(given)) return given;
  const isAnyHost = host === '0.0.0.0' || host === '::';
  const name = isAnyHost ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}${given}`;
}
