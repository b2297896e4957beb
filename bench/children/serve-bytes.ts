import path from 'node:path';

import type { BareAnswer, ProcessorTime } from '../app/messages';
import type { Workshop } from '../workshop';
import { processorTimeOf } from './processor-time';
import { startChild } from './start-child';

/** Bare `node:http` servers in one process. */
export interface BareServers {
  /** Where each answer is given, whatever is asked for; in the order of the answers. */
  readonly origins: readonly string[];
  /** How long they have kept processors busy, in ms. */
  readonly processorTime: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

export const serveBytes = async (
  workshop: Workshop,
  { name, answers }: { name: string; answers: readonly BareAnswer[] },
): Promise<BareServers> => {
  const { projectFolder, compiled } = workshop;
  const child = startChild<{ kind: 'ready'; ports: readonly number[] } | ProcessorTime>({
    file: path.join(compiled, 'bench', 'app', 'bare.js'),
    cwd: projectFolder,
    log: path.join(projectFolder, '.tmp', 'bench', `${name}.log`),
    variables: { ...process.env, NODE_ENV: 'production' },
  });
  child.send(answers);
  const { ports } = await child.receive('ready');
  return {
    origins: ports.map((port) => `http://127.0.0.1:${port}`),
    processorTime: () => processorTimeOf(child),
    stop: child.stop,
  };
};
