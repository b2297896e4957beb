import { openDatabase } from '../database/open-database';
import { buildWhatIsStale } from './building/build-what-is-stale';
import { prepareEnvironment } from './environment/prepare-environment';
import { type Interruption, watchForInterruption } from './interruption';
import { report, withProgress } from './progress';
import { projectFolder } from './project-folder';
import { runDoor, reportError } from './run-door';
import { claimAddress } from './running/claim-address';

/** `npm start`: everything from an empty folder to a newsroom that serves, and back to nothing. */
runDoor(async () => {
  // Those who have asked get 20 s, and a supervisor that gives 30 does not kill what is left.
  const interruption = watchForInterruption({ patience: 28_000, endsBySignal: true });
  await prepareEnvironment({ folder: projectFolder, usualNodeEnv: 'production', report });
  await claimAddress('npm start');
  const database = await withProgress('Opening the database', () =>
    openDatabase({ folder: projectFolder, variables: process.env, purpose: 'start', report }),
  );
  try {
    Object.assign(process.env, database.variables);
    return await serve(interruption);
  } finally {
    await database.close();
  }
});

/** @returns the exit code, once asked to stop and stopped */
async function serve(interruption: Interruption): Promise<number> {
  try {
    interruption.signal.throwIfAborted();
    await buildWhatIsStale({
      parts: ['server', 'admin'],
      door: 'npm start',
      purpose: 'runs',
      signal: interruption.signal,
    });
    // Not before it is needed: loading Strapi takes a second.
    const { bootStrapi, stopStrapi } = await import('./running/boot-strapi');
    const { printAddresses } = await import('./running/print-addresses');
    const app = await withProgress('Starting Strapi', () => bootStrapi(interruption));
    await printAddresses(app).catch(reportError);
    const exitCode = await interruption.requested;
    await stopStrapi(app, interruption);
    return exitCode;
  } catch (error) {
    if (interruption.signal.aborted) return interruption.requested;
    throw error;
  }
}
