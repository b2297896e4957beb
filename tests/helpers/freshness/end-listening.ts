import { openClient } from '../../../database/open-client';
import type { Node } from './two-nodes';

/**
 * Has the database end the connection by which a node hears of changes: the one that asked last to
 * listen, or whether it is still there.
 *
 * @returns how many were ended
 */
export const endListening = async (databaseUrl: string, node: Node): Promise<number> => {
  const client = await openClient({ connectionString: databaseUrl });
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = $1 and (query like 'listen %' or query = 'select 1')`,
    [`newsroom start pid=${node.process.pid}`],
  );
  await client.end();
  return rowCount ?? 0;
};
