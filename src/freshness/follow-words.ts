import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

import { dependenciesNow } from './follow-reads';

/** The part of Koa's context that is used here. */
interface Context {
  readonly req: IncomingMessage;
  readonly request: object;
  readonly state: { readonly route?: unknown };
}

const unfollowed = new WeakMap<IncomingMessage, IncomingHttpHeaders>();

/**
 * Notes which headers of a request are read, by Strapi, a plugin or a controller that is still to be
 * written: what comes of one is no answer for whoever sends another, or none. As with the database,
 * nobody has to say what an answer is made from. To look for one that is not there counts, and so does
 * to ask where the request comes from (`ip`). Who goes through all of them has read `*`.
 *
 * Not seen is what reads the connection itself.
 *
 * @returns their lower-case names, as they come
 */
export const followWords = ({ req, request, state }: Context): ReadonlySet<string> => {
  const words = new Set<string>();
  const note = (word: string | symbol) => {
    const name = String(word).toLowerCase();
    // Koa's router looks at it on the way to each route.
    if (name === 'host' && state.route === undefined) return;
    words.add(name);
    dependenciesNow()?.addWord(name);
  };
  const { headers, rawHeaders } = req;
  unfollowed.set(req, headers);
  req.headers = new Proxy(headers, {
    get(all, name) {
      note(name);
      return Reflect.get(all, name) as unknown;
    },
    has(all, name) {
      note(name);
      return Reflect.has(all, name);
    },
    getOwnPropertyDescriptor(all, name) {
      note(name);
      return Reflect.getOwnPropertyDescriptor(all, name);
    },
    ownKeys(all) {
      note('*');
      return Reflect.ownKeys(all);
    },
  });
  const noteAll = <Read>(read: () => Read) => ({
    get: () => {
      note('*');
      return read();
    },
    configurable: true,
  });
  Object.defineProperty(
    req,
    'rawHeaders',
    noteAll(() => rawHeaders),
  );
  const ip = getterOf(request, 'ip');
  Object.defineProperty(
    request,
    'ip',
    noteAll(() => ip?.call(request)),
  );
  return words;
};

/** The headers of a request for who answers for what is made of them: they are in an answer's key. */
export const headersUnfollowed = (req: IncomingMessage): IncomingHttpHeaders =>
  unfollowed.get(req) ?? req.headers;

const getterOf = (object: object, name: string): (() => unknown) | undefined => {
  const own = Object.getOwnPropertyDescriptor(object, name);
  const above = Object.getPrototypeOf(object) as object | null;
  return own?.get ?? (above ? getterOf(above, name) : undefined);
};
