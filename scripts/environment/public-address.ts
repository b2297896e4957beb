import { OperatorError } from '../../database/operator-error';
import type { Variables } from '../../database/connection-settings';

/** Where Strapi listens, by the variables and defaults of config/server.ts. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** @throws OperatorError for a `PORT` that is none */
export function listenAddress(variables: Variables): ListenAddress {
  const port = Number(variables.PORT || 1337);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new OperatorError(`PORT has to be a number from 1 to 65535, not “${variables.PORT}”.`);
  }
  return { host: variables.HOST || '0.0.0.0', port };
}

/** The address that a person types, without a slash at its end: `PUBLIC_URL`, or this machine's. */
export function publicAddress(variables: Variables): string {
  const { host, port } = listenAddress(variables);
  const given = (variables.PUBLIC_URL ?? '').replace(/\/+$/, '');
  if (/^https?:/.test(given)) return given;
  const isAnyHost = host === '0.0.0.0' || host === '::';
  const name = isAnyHost ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}${given}`;
}
