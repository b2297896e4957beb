import type { Client } from 'pg';

import type { ArticleText } from './article-text';
import { moveSequences, putIndexesBack, switchTriggers, takeIndexesOff } from './bulk-load';
import { FILLED_TABLES } from './filled-tables';
import type { FillPlan } from './fill-plan';
import { insertArticles } from './statements/articles';
import { insertComponents } from './statements/components';
import { insertLibrary } from './statements/library';
import { insertRelations } from './statements/relations';
import { createTexts } from './statements/texts';

/**
 * Writes articles and what belongs to them, in one transaction, into a database that Strapi has
 * made its tables in and that holds no article yet.
 */
export const fillDatabase = async (request: {
  client: Client;
  plan: FillPlan;
  texts: readonly ArticleText[];
  /** Told of every step that took its time. */
  report: (line: string) => void;
}): Promise<void> => {
  const { client, plan, texts, report } = request;
  const statements = [
    ...createTexts(texts),
    ...insertLibrary(plan),
    insertArticles(plan),
    ...insertComponents(plan),
    ...insertRelations(plan),
  ];
  const timed = async (what: string, task: () => Promise<unknown>) => {
    const start = Date.now();
    const result = await task();
    const seconds = (Date.now() - start) / 1_000;
    const rows = typeof result === 'number' ? `: ${result.toLocaleString('en')} rows` : '';
    if (seconds >= 1) report(`  ${what}${rows}, ${seconds.toFixed(1)} s`);
  };

  await client.query('begin');
  try {
    await client.query(`set local maintenance_work_mem = '512MB'`);
    await client.query(`set local synchronous_commit = off`);
    await switchTriggers(client, 'disable');
    // A table emptied in this very transaction need not go through the write-ahead log where the
    // server's wal_level is minimal, as it is on the bench's own server.
    await client.query(`truncate ${FILLED_TABLES.join(', ')} restart identity cascade`);
    const takenOff = await takeIndexesOff(client);
    for (const { writes, sql } of statements) {
      await timed(writes, async () => (await client.query(sql)).rowCount);
    }
    await timed('indexes', () => putIndexesBack(client, takenOff));
    await switchTriggers(client, 'enable');
    await moveSequences(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
  await timed('vacuum and analyze', () => settle(client));
};

/**
 * What autovacuum does to an archive by and by. Without it, counting reads every row's page to see
 * whether the row is visible, and the planner guesses.
 */
const settle = async (client: Client): Promise<void> => {
  for (const table of FILLED_TABLES) await client.query(`vacuum (analyze) ${table}`);
  // Not everyone may; then some writing of the fill happens while the first measurement runs.
  await client.query('checkpoint').catch(() => undefined);
};
