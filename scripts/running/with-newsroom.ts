import type { Core } from '@strapi/strapi';
import { openDatabase } from '../../database/open-database';
import { buildWhatIsStale } from '../building/build-what-is-stale';
import { prepareEnvironment } from '../environment/prepare-environment';
import { type Interruption, watchForInterruption } from '../interruption';
import { report, withProgress } from '../progress';
import { projectFolder } from '../project-folder';

/**
 * Runs a task on the newsroom without serving it: beside one that runs, or on its own. A fresh
 * database is filled first, as on every start.
 *
 * @param name of the door, for messages: `import`
 * @returns the exit code that the task answers
 */
export async function withNewsroom(
  name: string,
  task: (app: Core.Strapi, interruption: Interruption) => Promise<number>,
): Promise<number> {
  const interruption = watchForInterruption();
  await prepareEnvironment({ folder: projectFolder, usualNodeEnv: 'production', report });
  // What Strapi tells of requests and of its own start is not what this door was asked.
  process.env.LOG_LEVEL ||= 'warn';
  const database = await withProgress('Opening the database', () =>
    openDatabase({ folder: projectFolder, variables: process.env, purpose: name, report }),
  );
  try {
    Object.assign(process.env, database.variables);
    await buildWhatIsStale({
      parts: ['server'],
      door: `npm run ${name}`,
      purpose: 'runs',
      signal: interruption.signal,
    });
    // Not before it is needed: loading Strapi takes a second.
    const { loadStrapi, stopStrapi } = await import('./boot-strapi');
    const app = await withProgress('Starting Strapi', () => loadStrapi(interruption));
    try {
      return await task(app, interruption);
    } finally {
      await stopStrapi(app, interruption);
    }
  } catch (error) {
    if (interruption.signal.aborted) return await interruption.requested;
    throw error;
  } finally {
    await database.close();
  }
}
