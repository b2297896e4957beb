import { buildWhatIsStale } from './building/build-what-is-stale';
import { envFilePath, readEnvFile } from './environment/env-file';
import { watchForInterruption } from './interruption';
import { report } from './progress';
import { projectFolder } from './project-folder';
import { runDoor } from './run-door';

/** `npm run build`: compiles the server and the admin panel, without a database or secrets. */
runDoor(async () => {
  const { signal, requested } = watchForInterruption();
  const variables = readEnvFile(envFilePath(projectFolder));
  for (const [name, value] of Object.entries(variables)) process.env[name] ??= value;
  try {
    const built = await buildWhatIsStale({
      parts: ['server', 'admin'],
      door: 'npm run build',
      purpose: 'only-builds',
      signal,
    });
    report(built.length > 0 ? `Built: ${built.join(', ')}.` : 'Everything was built already.');
    return 0;
  } catch (error) {
    if (!signal.aborted) throw error;
    return await requested;
  }
});
