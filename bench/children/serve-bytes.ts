import path from 'node:path';

import type { Workshop } from '../workshop';
import { startChild } from './start-child';

/** A bare `node:http` server that answers everything with the same bytes. */
export const serveBytes = async (
  workshop: Workshop,
  body: string,
): Promise<{ origin: string; stop: () => Promise<void> }> => {
  const { projectFolder, compiled } = workshop;
  const child = startChild<{ kind: 'ready'; port: number }>({
    file: path.join(compiled, 'bench', 'app', 'bare.js'),
    cwd: projectFolder,
    log: path.join(projectFolder, '.tmp', 'bench', 'bare.log'),
    variables: { ...process.env, NODE_ENV: 'production' },
  });
  child.send(body);
  const { port } = await child.receive('ready');
  return { origin: `http://127.0.0.1:${port}`, stop: child.stop };
};
