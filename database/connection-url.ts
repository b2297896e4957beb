import type { ConnectionSettings } from './connection-settings';

/**
 * The address of the database that the settings name: for whoever makes databases beside it, and
 * hands their addresses on. How the connection is secured is not part of it; it stays with
 * `DATABASE_SSL*`.
 */
export function connectionUrl(settings: ConnectionSettings): string {
  if ('connectionString' in settings) return settings.connectionString;
  const { host, port, database, user, password } = settings;
  const [person, secret, name] = [user, password, database].map(encodeURIComponent);
  // Encoded, a folder of sockets or an IPv6 address can stand where a host does.
  return `postgres://${person}:${secret}@${encodeURIComponent(host)}:${port}/${name}`;
}
