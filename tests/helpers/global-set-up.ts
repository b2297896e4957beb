import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

import { ADMIN_URL, PROJECT, TEMPLATE, TEST_DIST, TEST_VARIABLES } from './run-settings';
import { beginRun, createDatabase, databaseName, openTestServer } from './test-server';
import { closeAfterRun, closeRun } from './test-run';

/**
 * Once a run: compiles the application, opens a PostgreSQL, and starts the application on an empty
 * database, which becomes the template of the database that each worker works on.
 */
export default async function setUp(): Promise<void> {
  // Strapi reads its file as soon as it is loaded, here and in the workers.
  process.env.ENV_PATH = TEST_VARIABLES.ENV_PATH;
  compile();
  const server = await openTestServer();
  closeAfterRun({ server, id: beginRun() });
  const template = databaseName('template');
  try {
    fillTemplate(await createDatabase({ adminUrl: server.adminUrl, database: template }));
  } catch (error) {
    // Jest tears down only what was set up.
    await closeRun();
    throw error;
  }
  process.env[ADMIN_URL] = server.adminUrl;
  process.env[TEMPLATE] = template;
}

/** Types are for `npm run check`, and for the build that the start-up tests make. */
const compile = (): void => {
  rmSync(TEST_DIST, { recursive: true, force: true });
  const tsc = path.join(PROJECT, 'node_modules/typescript/bin/tsc');
  const options = ['--outDir', TEST_DIST, '--incremental', 'false', '--noCheck'];
  const args = [tsc, '-p', 'tsconfig.json', ...options];
  run('The application does not compile', args, {});
};

const fillTemplate = (url: string): void => {
  const script = path.join(PROJECT, 'tests/helpers/fill-template.ts');
  const args = ['--import', 'tsx', script, PROJECT, TEST_DIST];
  run('The application does not start on an empty database', args, {
    ...TEST_VARIABLES,
    DATABASE_URL: url,
  });
};

const run = (failure: string, args: string[], variables: Record<string, string>): void => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: PROJECT,
    env: { ...process.env, ...variables },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${failure}:\n${stdout}${stderr}`);
};
