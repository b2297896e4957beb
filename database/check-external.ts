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
    const { rows } = await client.query<{ exists: boolean }>(
      'select to_regnamespace(quote_ident($1)) is not null as exists',
      [settings.schema],
    );
    if (!rows[0]?.exists) {
      throw new OperatorError(
        `The schema ${settings.schema} (DATABASE_SCHEMA) does not exist in database ${client.database}: create it first.`,
      );
    }
  } finally {
    await client.end();
  }
}
