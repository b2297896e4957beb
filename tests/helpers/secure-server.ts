import { chmodSync, chownSync, copyFileSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { openClient } from '../../database/open-client';

const TLS = path.resolve(__dirname, '../fixtures/tls');

/** The certificate of a server that `acceptTls` was called for, and one that nobody has the key of. */
export const SERVER_CERTIFICATE = readFileSync(path.join(TLS, 'only-for-tests.crt'), 'utf8');
export const STRANGERS_CERTIFICATE = readFileSync(path.join(TLS, 'stranger.crt'), 'utf8');

/** Turns SSL on in a PostgreSQL of this machine, with a key that is no secret: it lies in the repository. */
export const acceptTls = async (url: string): Promise<void> => {
  const client = await openClient({ connectionString: url });
  const { rows } = await client.query<{ folder: string }>(
    `select current_setting('data_directory') as folder`,
  );
  const [{ folder } = { folder: '' }] = rows;
  const { uid, gid } = statSync(folder);
  for (const [from, to] of [
    ['only-for-tests.crt', 'server.crt'],
    ['only-for-tests.key', 'server.key'],
  ] as const) {
    const file = path.join(folder, to);
    copyFileSync(path.join(TLS, from), file);
    // PostgreSQL uses no key that others may read.
    chownSync(file, uid, gid);
    chmodSync(file, 0o600);
  }
  await client.query('alter system set ssl = on');
  await client.query('select pg_reload_conf()');
  await client.end();
};

/** Whether each connection that a door opened is encrypted. */
export const encryptionOf = async (url: string, door: string): Promise<boolean[]> => {
  const client = await openClient({ connectionString: url });
  const { rows } = await client.query<{ ssl: boolean }>(
    `select ssl from pg_stat_ssl join pg_stat_activity using (pid)
     where application_name like 'newsroom ' || $1 || ' pid=%'`,
    [door],
  );
  await client.end();
  return rows.map(({ ssl }) => ssl);
};
