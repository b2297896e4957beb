import type { EventEmitter } from 'node:events';
import type { AddressInfo } from 'node:net';

import type { Core } from '@strapi/strapi';

import { bootNewsroom } from './boot';
import { endWithBench } from './end-with-bench';
import type { FromServer, Statement, ToServer } from './messages';
import { tellProcessorTime } from './tell-processor-time';

/** Serves the newsroom on a free port of 127.0.0.1 and, asked to, tells what SQL a request makes. */
const serve = async (): Promise<void> => {
  endWithBench();
  tellProcessorTime();
  const newsroom = await bootNewsroom();
  newsroom.server.mount();
  const { httpServer } = newsroom.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));

  let statements: Statement[] = [];
  const remember = ({ sql, bindings = [] }: { sql: string; bindings?: unknown[] }) => {
    statements.push({ sql, bindings });
  };
  const database = newsroom.db.connection;
  process.on('message', ({ kind }: ToServer) => {
    if (kind === 'settle') {
      void whenQuiet(database).then(() => tell({ kind: 'settled' }));
    } else if (kind === 'make-token') {
      void makeToken(newsroom).then((token) => tell({ kind: 'token', token }));
    } else if (kind === 'start-capture') {
      statements = [];
      database.on('query', remember);
      tell({ kind: 'capturing' });
    } else if (kind === 'stop-capture') {
      // Measurements run without a listener: they are of the newsroom as it is.
      database.removeListener('query', remember);
      tell({ kind: 'captured', statements });
    }
  });
  tell({ kind: 'ready', port: (httpServer.address() as AddressInfo).port });
};

/** For whoever writes as an editor's program does. */
const makeToken = async (newsroom: Core.Strapi): Promise<string> => {
  const tokens = newsroom.service('admin::api-token') as unknown as ApiTokens;
  const { accessKey } = await tokens.create({
    name: 'bench',
    description: '',
    type: 'full-access',
    lifespan: null,
  });
  return accessKey;
};

interface ApiTokens {
  create(token: object): Promise<{ accessKey: string }>;
}

/** For how long nothing is asked of the database when nothing is under way, in ms. */
const QUIET = 250;

/** Whoever stops waiting for an answer does not stop the newsroom from working on it. */
const whenQuiet = (database: EventEmitter): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      database.removeListener('query', again);
      resolve();
    };
    let timer = setTimeout(done, QUIET);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(done, QUIET);
    };
    database.on('query', again);
  });

const tell = (message: FromServer): void => {
  process.send?.(message);
};

void serve();
