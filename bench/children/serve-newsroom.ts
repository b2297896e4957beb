import path from 'node:path';

import type { FromServer, Statement } from '../app/messages';
import type { Workshop } from '../workshop';
import { processorTimeOf } from './processor-time';
import { startChild } from './start-child';

/** A newsroom that serves one of the bench's databases. */
export interface NewsroomServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Resolves once it works on nothing that was asked of it before. */
  readonly settle: () => Promise<void>;
  /** The SQL that the newsroom runs while the task does, in order. */
  readonly statementsOf: (task: () => Promise<unknown>) => Promise<readonly Statement[]>;
  /** How long it has kept processors busy, in ms. */
  readonly processorTime: () => Promise<number>;
  /** Makes an API token of everything; once a database. */
  readonly makeToken: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** What a newsroom is started with: its name, and whether it keeps answers, of at most so many MB. */
export interface ServedAs {
  readonly name: string;
  readonly variables: { readonly DELIVERY: 'on' | 'off'; readonly DELIVERY_CACHE_MB?: string };
}

/** Without more words it is as newsrooms are that say nothing of delivery. */
export const serveNewsroom = async (
  workshop: Workshop,
  database: string,
  { name, variables }: ServedAs = { name: database, variables: { DELIVERY: 'on' } },
): Promise<NewsroomServer> => {
  const newsroom = workshop.newsroomOn(database);
  const child = startChild<FromServer>({
    cwd: newsroom.cwd,
    log: path.join(path.dirname(newsroom.log), `${name}.log`),
    variables: { ...newsroom.variables, ...variables },
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
    processorTime: () => processorTimeOf(child),
    makeToken: async () => {
      const made = child.receive('token');
      child.send({ kind: 'make-token' });
      return (await made).token;
    },
    stop: child.stop,
  };
};
