import { connectionProblem } from './connection-problem';
import type { ConnectionSettings } from './connection-settings';
import { openClient } from './open-client';
import { OperatorError } from './operator-error';

/**
 * Connects once to a database of the operator's own.
 *
 * @throws OperatorError that names host, port, database and user when it cannot be used
 */
export async function checkExternalDatabase(settings: ConnectionSettings): Promise<void> {
  const client = await openClient(settings).catch((error: unknown) => {
    throw connectionProblem(settings, error);
  });
  try {
    const { rows } = await client.query<{ schema: number | null; is_ours: boolean | null }>(
      `select schema, has_schema_privilege(schema, 'CREATE') as is_ours
       from to_regnamespace(quote_ident($1)) as schema`,
      [settings.schema],
    );
    if (rows[0]?.schema && !rows[0].is_ours) {
      throw new OperatorError(
        `${client.user} may not create tables in the schema ${settings.schema} of database ${client.database}: make it the owner of the database, or GRANT CREATE ON SCHEMA ${settings.schema} TO it.`,
      );
    }
    if (!rows[0]?.schema) {
      throw new OperatorError(
        `The schema ${settings.schema} (DATABASE_SCHEMA) does not exist in database ${client.database}: create it first.`,
      );
    }
  } finally {
    await client.end();
  }
}
