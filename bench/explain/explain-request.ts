import type { Client } from 'pg';

import type { Statement } from '../app/messages';
import { explainStatement, type Explained } from './explain-statement';
import { purposeOf } from './statement-purpose';

/** A statement that a request makes, once or several times. */
export interface ExplainedStatement extends Explained {
  readonly purpose: string;
  readonly sql: string;
  /** How often the request makes it. */
  readonly times: number;
}

/** Explains every reading statement of a request; those that differ in values only, once. */
export const explainRequest = async (
  client: Client,
  statements: readonly Statement[],
): Promise<ExplainedStatement[]> => {
  const groups = new Map<string, { purpose: string; statement: Statement; times: number }>();
  for (const statement of statements) {
    const purpose = purposeOf(statement);
    if (purpose === undefined) continue;
    const key = `${purpose} ${statement.sql}`;
    const times = (groups.get(key)?.times ?? 0) + 1;
    groups.set(key, { statement, ...groups.get(key), purpose, times });
  }
  const explained: ExplainedStatement[] = [];
  for (const { purpose, statement, times } of groups.values()) {
    const outcome = await explainStatement(client, statement);
    explained.push({ purpose, sql: statement.sql, times, ...outcome });
  }
  return explained;
};
