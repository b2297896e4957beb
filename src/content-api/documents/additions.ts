import type { Core, Modules } from '@strapi/strapi';

import { keptAnswersOf } from '../../freshness/kept-answers';

/**
 * Follows what is added to Strapi's reading of documents, whoever adds it and whenever: middlewares of the
 * Document Service, and subscribers to the lifecycles of the database. They may hide something or change
 * it, and what is read past them would show it. What was answered before one came or went is not given
 * again.
 */
export const followAdditions = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<boolean>('newsroom.delivery')) return;
  const additions: Additions = { known: new WeakSet(), subscribers: new Set() };
  newsrooms.set(strapi, additions);
  followMiddlewares(strapi, additions);
  followSubscribers(strapi, additions);
};

/** Once types are as they stay, and before anybody asks. */
export const seeAdditions = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  if (!newsrooms.has(strapi)) return;
  // Answered by `see`, unless one before it answers: then the list is seen when that lets something pass.
  await strapi.documents('plugin::i18n.locale').findFirst(ASKED_TO_SEE);
};

/**
 * Whether nothing that was added has a say in how documents of a type are read. Of what has none, such as
 * what follows writes, whoever adds it says so: `leavesReads`, a property, is true.
 */
export const isReadPlainly = (strapi: Core.Strapi, uid: string): boolean => {
  const additions = newsrooms.get(strapi);
  if (!additions?.middlewares) return false;
  const { middlewares, known } = additions;
  for (const one of middlewares) if (!leavesReads(one) && !known.has(one)) return false;
  return !areReadsHeard(strapi, uid);
};

/** Whether somebody hears of it, and may do something, whenever documents of a type are read. */
export const areReadsHeard = (strapi: Core.Strapi, uid: string): boolean => {
  for (const { models } of newsrooms.get(strapi)?.subscribers ?? []) {
    if (!models || models.includes(uid)) return true;
  }
  const { lifecycles } = strapi.db.metadata.get(uid) as { lifecycles?: object };
  return lifecycles !== undefined && hearsOfReads(lifecycles);
};

interface Additions {
  /** All that there are, as Strapi keeps them; undefined until they are seen. */
  middlewares?: readonly Middleware[];
  /** Those of Strapi's own that leave alone what is read. */
  readonly known: WeakSet<Middleware>;
  readonly subscribers: Set<Subscriber>;
}

const newsrooms = new WeakMap<Core.Strapi, Additions>();

/** Strapi shows its list to nobody, but calls each middleware as an element of it. */
const followMiddlewares = (strapi: Core.Strapi, additions: Additions): void => {
  const { known } = additions;
  const documents = strapi.documents as unknown as Documents;
  const { use } = documents;
  documents.use = (middleware) => {
    if (FOLLOWS_WRITES.test(callerOf(documents.use))) known.add(middleware);
    const stop = use(middleware);
    forgetAnswers(strapi);
    return () => {
      const stopped = stop();
      forgetAnswers(strapi);
      return stopped;
    };
  };
  const see: Middleware = function (this: unknown, { params }, next) {
    if (!additions.middlewares && Array.isArray(this) && this.includes(see)) {
      additions.middlewares = this as Middleware[];
      // Strapi's first, which says of some errors that they are the reader's.
      const [first] = additions.middlewares;
      if (first?.name === 'databaseErrorsMiddleware') known.add(first);
    }
    return params === ASKED_TO_SEE ? Promise.resolve(null) : next();
  };
  known.add(see);
  use(see);
};

const ASKED_TO_SEE = {};

/** Plugins of Strapi's, each of whose middlewares follows writes alone. That of `upload` signs what is read. */
const FOLLOWS_WRITES =
  /[\\/]node_modules[\\/]@strapi[\\/](content-manager|content-releases|i18n|review-workflows)[\\/]/;

/** Where a function was called from, as a line of a stack trace. */
const callerOf = (called: Documents['use']): string => {
  const trace: { stack?: unknown } = {};
  Error.captureStackTrace(trace, called);
  return String(trace.stack).split('\n')[1] ?? '';
};

const followSubscribers = (strapi: Core.Strapi, { subscribers }: Additions): void => {
  const lifecycles = strapi.db.lifecycles as unknown as Lifecycles;
  const { subscribe } = lifecycles;
  lifecycles.subscribe = (subscriber) => {
    const stop = subscribe(subscriber);
    if (leavesReads(subscriber) || !hearsOfReads(subscriber)) return stop;
    subscribers.add(subscriber);
    forgetAnswers(strapi);
    return () => {
      subscribers.delete(subscriber);
      forgetAnswers(strapi);
      return stop();
    };
  };
};

const leavesReads = (added: object): boolean =>
  (added as { leavesReads?: unknown }).leavesReads === true;

/** A function hears of everything. */
const hearsOfReads = (subscriber: object): boolean =>
  typeof subscriber === 'function' || READS.some((action) => action in subscriber);

const READS = ['FindOne', 'FindMany', 'Count'].flatMap((read) => [`before${read}`, `after${read}`]);

const forgetAnswers = (strapi: Core.Strapi): void =>
  keptAnswersOf(strapi)?.store.tell({ kind: 'everything' });

type Middleware = Modules.Documents.Middleware.Middleware;
type Stop = () => unknown;

/** The parts of Strapi's Document Service, and of its database, that are used here. */
interface Documents {
  use(middleware: Middleware): Stop;
}
interface Lifecycles {
  subscribe(subscriber: Subscriber): Stop;
}
interface Subscriber {
  readonly models?: readonly string[];
}
