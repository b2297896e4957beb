import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** The part of Koa's context that is used here. */
interface Context {
  readonly req: IncomingMessage;
  readonly request: object;
}

/** A request whose headers are followed. */
interface Followed {
  readonly headers: IncomingHttpHeaders;
  readonly read: Set<string>;
  /** Says of a header, or of `*`, that it makes no difference who reads it now. */
  isLeftOut: (name: string) => boolean;
  /** Called once, for the next one who goes through all of them. */
  onAll?: () => void;
}

const requests = new WeakMap<IncomingMessage, Followed>();

/** What is noted where all headers may have been read, or where a request comes from. */
const ANY = '*';
const never = (): boolean => false;

/**
 * Notes from now on which headers of a request are read, by Strapi, a plugin or a controller that is
 * still to be written: what comes of one is no answer for whoever sends another, or none. As with the
 * database, nobody has to say what an answer is made from. To look for one that is not there counts; to
 * go through them all, or to ask where the request comes from (`ip`), is to read any.
 *
 * Not seen is who reads the connection itself.
 */
export const followHeaders = ({ req, request }: Context): void => {
  if (requests.has(req)) return;
  const { headers, rawHeaders } = req;
  const followed: Followed = { headers, read: new Set(), isLeftOut: never };
  requests.set(req, followed);
  const note = (name: string | symbol) => {
    const read = String(name).toLowerCase();
    if (!followed.isLeftOut(read)) followed.read.add(read);
  };
  req.headers = new Proxy(headers, {
    // Without it, who only writes one would be seen to look for it.
    set: (all, name, value) => Reflect.set(all, name, value),
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
      const { onAll } = followed;
      followed.onAll = undefined;
      if (onAll) onAll();
      else note(ANY);
      return Reflect.ownKeys(all);
    },
  });
  noteReads(req, 'rawHeaders', { note, own: { get: () => rawHeaders } });
  noteReads(request, 'ip', { note, own: accessorsOf(request, 'ip') });
};

/** @returns what was read until now, by lower-case names, `*` for any, as of a request that is not followed */
export const headersRead = (req: IncomingMessage): ReadonlySet<string> =>
  requests.get(req)?.read ?? ANYTHING;

const ANYTHING: ReadonlySet<string> = new Set([ANY]);

/** The headers of a request for who answers for what is made of them: that they are in a key, say. */
export const headersUnfollowed = (req: IncomingMessage): IncomingHttpHeaders =>
  requests.get(req)?.headers ?? req.headers;

/** Leaves out what is read from now on, as long as `isLeftOut` says so, until `followAgain`. */
export const leaveOut = (req: IncomingMessage, isLeftOut: Followed['isLeftOut']): void => {
  const followed = requests.get(req);
  if (followed) followed.isLeftOut = isLeftOut;
};

/** Leaves out who next goes through all headers, at one go. */
export const leaveOutCopy = (req: IncomingMessage): void => {
  const followed = requests.get(req);
  if (!followed) return;
  followed.onAll = () => {
    const { isLeftOut } = followed;
    followed.isLeftOut = () => true;
    // Before whatever is waited for.
    queueMicrotask(() => (followed.isLeftOut = isLeftOut));
  };
};

export const followAgain = (req: IncomingMessage): void => leaveOut(req, never);

interface Accessors {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

const noteReads = (
  of: object,
  name: string,
  { note, own }: { note: (name: string) => void; own: Accessors },
): void => {
  Object.defineProperty(of, name, {
    configurable: true,
    get() {
      note(ANY);
      return own.get?.call(of);
    },
    set(value: unknown) {
      if (own.set) own.set.call(of, value);
      else Object.defineProperty(of, name, { value, writable: true, configurable: true });
    },
  });
};

const accessorsOf = (object: object, name: string): Accessors => {
  const own = Object.getOwnPropertyDescriptor(object, name);
  const above = Object.getPrototypeOf(object) as object | null;
  return own ?? (above ? accessorsOf(above, name) : {});
};
