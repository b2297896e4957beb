import { once } from 'node:events';
import path from 'node:path';

import { startChild } from '../../scripts/child-program';
import { PROJECT, TEST_VARIABLES } from './run-settings';

/** The application as `npm start` serves it, admin panel and all, in a process of its own. */
export interface BrowserApp {
  /** Its address, without a slash at the end. */
  url: string;
  stop(): Promise<void>;
}

/**
 * @param databaseUrl of a database that nothing else uses
 * @param distDir a production build of server and admin panel
 * @throws what the application said, when it does not start
 */
export const startBrowserApp = async (options: {
  databaseUrl: string;
  distDir: string;
}): Promise<BrowserApp> => {
  const { databaseUrl, distDir } = options;
  const script = path.join(PROJECT, 'tests/helpers/browser-server.ts');
  const child = startChild({
    name: 'node',
    args: ['--import', 'tsx', script, PROJECT, distDir],
    stdio: 'pipe',
    variables: {
      ...TEST_VARIABLES,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      PUBLIC_URL: '',
      DATABASE_URL: databaseUrl,
    },
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));

  const ended = once(child, 'exit');
  const started = once(child, 'message') as Promise<[{ port: number }]>;
  const first = await Promise.race([started, ended.then(() => undefined)]);
  if (!first) throw new Error(`The application does not start:\n${output}`);
  return {
    url: `http://localhost:${first[0].port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
