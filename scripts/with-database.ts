import { openDatabase } from '../database/open-database';
import { buildWhatIsStale } from './building/build-what-is-stale';
import { isChildProgram } from './child-program';
import { prepareEnvironment } from './environment/prepare-environment';
import { watchForInterruption } from './interruption';
import { report, withProgress } from './progress';
import { projectFolder } from './project-folder';
import { runDoor } from './run-door';
import { claimAddress } from './running/claim-address';
import { asksForHelp, commandNeeds } from './running/command-needs';
import { runCommand } from './running/run-command';
import { UsageError } from './usage-error';

/** `with-database <program> <arguments>`: runs a program with the database open, as long as it runs. */
runDoor(async () => {
  const [program, ...args] = process.argv.slice(2);
  if (program === undefined || !isChildProgram(program)) {
    throw new UsageError(
      `There is no program “${program ?? ''}” in node_modules/.bin.`,
      'Usage: npm run strapi -- <command>',
    );
  }
  if (asksForHelp(program, args)) return runCommand({ program, args, compiles: false });
  const needs = commandNeeds(program, args);
  const interruption = watchForInterruption();
  await prepareEnvironment({ folder: projectFolder, usualNodeEnv: needs.usualNodeEnv, report });
  Object.assign(process.env, needs.variables);
  if (needs.servesPort) await claimAddress(needs.name);
  const database = await withProgress('Opening the database', () =>
    openDatabase({ folder: projectFolder, variables: process.env, purpose: needs.name, report }),
  );
  try {
    Object.assign(process.env, database.variables);
    await buildWhatIsStale({
      parts: needs.builds,
      door: needs.name === program ? program : `${program} ${needs.name}`,
      purpose: needs.compiles ?? 'runs',
      signal: interruption.signal,
    });
    interruption.signal.throwIfAborted();
    return await runCommand({ program, args, compiles: needs.compiles !== undefined });
  } catch (error) {
    if (interruption.signal.aborted) return await interruption.requested;
    throw error;
  } finally {
    await database.close();
  }
});
