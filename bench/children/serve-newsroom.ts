import path from 'node:path';

import type { FromServer, Statement } from '../app/messages';
import type { Workshop } from '../workshop';
import { startChild } from './start-child';

/** A newsroom that serves one of the bench's databases. */
export interface NewsroomServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Resolves once it works on nothing that was asked of it before. */
  readonly settle: () => Promise<void>;
  /** The SQL that the newsroom runs while the task does, in order. */
  readonly statementsOf: (task: () => Promise<unknown>) => Promise<readonly Statement[]>;
  readonly stop: () => Promise<void>;
}

export const serveNewsroom = async (
  workshop: Workshop,
  database: string,
): Promise<NewsroomServer> => {
  const child = startChild<FromServer>({
    ...workshop.newsroomOn(database),
    file: path.join(workshop.compiled, 'bench', 'app', 'serve.js'),
  });
  const { port } = await child.receive('ready');
  const settle = async () => {
    const settled = child.receive('settled');
    child.send({ kind: 'settle' });
    await settled;
  };
  return {
    settle,
    origin: `http://127.0.0.1:${port}`,
    statementsOf: async (task) => {
      await settle();
      const capturing = child.receive('capturing');
      child.send({ kind: 'start-capture' });
      await capturing;
      await task();
      const captured = child.receive('captured');
      child.send({ kind: 'stop-capture' });
      return (await captured).statements;
    },
    stop: child.stop,
  };
};
