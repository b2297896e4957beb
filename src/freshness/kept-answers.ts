import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import type { Core } from '@strapi/strapi';
import type { ClientConfig } from 'pg';

import { AnswerStore } from '../delivery/cache/answer-store';
import { Flights } from '../delivery/cache/flights';
import { ReadyResponses } from '../delivery/cache/ready-responses';
import { readChange } from '../delivery/reads/changes';
import { Dependencies } from '../delivery/reads/dependencies';
import type { WatchedTables } from '../delivery/reads/watched-tables';
import { ChangeListener } from './change-listener';
import { channelOf } from './channel';
import { leaveOutRouter } from './leave-out-readers';
import { sendAndRemember } from './send-and-remember';
import { schemaOf } from './schema-of';
import { asWatchedTables, watchTables } from './watch-tables';

/** What a newsroom keeps of its answers, and how it hears that they may be others now. */
export interface KeptAnswers {
  readonly store: AnswerStore;
  readonly flights: Flights;
  readonly ready: ReadyResponses;
  /** For an answer that is begun. */
  dependencies(): Dependencies;
  /** Resolves once this node has heard of everything that was committed before. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const newsrooms = new WeakMap<Core.Strapi, KeptAnswers>();

/** @returns undefined where nothing is kept: `DELIVERY=off` */
export const keptAnswersOf = (strapi: Core.Strapi): KeptAnswers | undefined =>
  newsrooms.get(strapi);

/**
 * Keeps answers from the moment on that the server listens: what runs without one, such as an import,
 * has nobody to answer.
 */
export const keepAnswers = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<boolean>('newsroom.delivery')) return;
  const bytes = strapi.config.get<number>('newsroom.cacheBytes');
  const store = new AnswerStore({ bytes });
  const ready = new ReadyResponses(store, { bytes: Math.max(1, Math.floor(bytes / 8)) });
  const listener = listenerOf(strapi, store);
  let watched: WatchedTables | undefined;
  newsrooms.set(strapi, {
    store,
    flights: new Flights(store),
    ready,
    dependencies: () => new Dependencies((watched ??= asWatchedTables(watchTables(strapi)))),
    settled: () => listener.settled(),
    close: () => listener.close(),
  });
  settleProgramsWrites(strapi, listener);
  const server = strapi.server.httpServer as Server;
  server.once('listening', () => {
    leaveOutRouter(strapi);
    void listener.open();
  });
  sendReadyFirst(server, ready);
  sendAndRemember(strapi, { store, ready });
};

export const closeKeptAnswers = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await keptAnswersOf(strapi)?.close();
};

const listenerOf = (strapi: Core.Strapi, store: AnswerStore): ChangeListener => {
  // Once for each time that it is lost, at the start as well.
  let isWarned = false;
  return new ChangeListener({
    connection: strapi.config.get<ClientConfig>('database.connection.connection'),
    channel: channelOf(schemaOf(strapi)),
    probe: async (channel, payload) => {
      await strapi.db.connection.raw('select pg_notify(?, ?)', [channel, payload]);
    },
    onOpen: () => {
      if (isWarned) strapi.log.info('The database tells again: answers are kept');
      isWarned = false;
      store.open();
    },
    onLost: (reason) => {
      store.close();
      if (!isWarned)
        strapi.log.warn(`Answers are not kept until the database tells again: ${reason}`);
      isWarned = true;
    },
    onTold: (told) => store.tell(readChange(told)),
  });
};

/**
 * A program within the newsroom that writes and then reads over HTTP reads what it wrote, as everybody
 * does: the transaction of its write ends once this node has heard of it. A request waits by itself, before
 * its answer.
 */
const settleProgramsWrites = (strapi: Core.Strapi, listener: ChangeListener): void => {
  const { db } = strapi;
  const transaction = db.transaction.bind(db) as (...args: unknown[]) => Promise<unknown>;
  const settling = async (...args: unknown[]): Promise<unknown> => {
    const isOutermost = !db.inTransaction() && strapi.requestContext.get() === undefined;
    const result = await transaction(...args);
    if (isOutermost && args.length > 0) await listener.settled();
    return result;
  };
  db.transaction = settling as typeof db.transaction;
};

/** In front of Koa: whatever it does for a request costs several times what sending an answer does. */
const sendReadyFirst = (server: Server, ready: ReadyResponses): void => {
  const listeners = server.listeners('request') as Listener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (ready.send(request, response)) return;
    for (const listener of listeners) listener.call(server, request, response);
  });
};

type Listener = (request: IncomingMessage, response: ServerResponse) => void;
