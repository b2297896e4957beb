import type { Client } from 'pg';

import type { Statement } from '../app/messages';
import { summarizePlan, type ExplainOutput, type PlanSummary } from './plan';

export interface Explained extends PlanSummary {
  /** Milliseconds that PostgreSQL took to plan and to execute; the median of some runs. */
  readonly milliseconds: number;
}

/** The first run fetches pages that a newsroom in use has in memory; the others are counted. */
const RUNS = 5;

/** Runs a statement with the values that it was sent with and reads how that was done. */
export const explainStatement = async (
  client: Client,
  { sql, bindings }: Statement,
): Promise<Explained> => {
  const runs: Explained[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const { rows } = await client.query<{ 'QUERY PLAN': [ExplainOutput] }>(
      `explain (analyze, buffers, format json) ${sql}`,
      [...bindings],
    );
    for (const { 'QUERY PLAN': plan } of rows) {
      const [output] = plan;
      const milliseconds = output['Planning Time'] + output['Execution Time'];
      runs.push({ milliseconds, ...summarizePlan(output.Plan) });
    }
  }
  const counted = runs.slice(1).sort((one, other) => one.milliseconds - other.milliseconds);
  const middle = counted[Math.floor(RUNS / 2)];
  if (!middle) throw new Error(`PostgreSQL explains nothing of: ${sql}`);
  return middle;
};
