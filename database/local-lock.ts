import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A lock among the processes of this machine that the kernel itself gives back when its holder
 * dies, however it dies: a socket that only one process can listen on. No lock file can go stale
 * and no process id can be mistaken for another. See docs/decisions on the database.
 */
export interface LocalLock {
  readonly release: () => Promise<void>;
}

export type LockAttempt =
  | { readonly kind: 'held'; readonly lock: LocalLock }
  /** Taken by another process; `holder` is what it says about itself, if it answers at all. */
  | { readonly kind: 'busy'; readonly holder: string | undefined };

/** How long a holder may take to say who it is, in milliseconds. */
const ANSWER_TIMEOUT = 5_000;

/**
 * @param name what is locked; any text, paths included
 * @param holder what others are told about who holds it
 */
export async function tryLocalLock(request: {
  name: string;
  holder: string;
}): Promise<LockAttempt> {
  const address = addressOf(request.name);
  for (;;) {
    const lock = await listen(address, request.holder);
    if (lock) return { kind: 'held', lock };
    const answer = await askHolder(address);
    if (answer.kind !== 'gone') return { kind: 'busy', holder: answer.holder };
    removeStaleSocket(address);
  }
}

/**
 * Runs `task` while holding the lock, waiting for it as long as need be.
 *
 * @param onWait is told, once, that another process holds the lock
 * @param signal gives up waiting, with an AbortError; a task once begun is not interrupted
 */
export async function withLocalLock<T>(
  request: {
    name: string;
    holder: string;
    onWait?: (holder: string | undefined) => void;
    signal?: AbortSignal;
  },
  task: () => Promise<T>,
): Promise<T> {
  let attempt = await tryLocalLock(request);
  if (attempt.kind === 'busy') request.onWait?.(attempt.holder);
  while (attempt.kind === 'busy') {
    await holderLeaves(addressOf(request.name), request.signal);
    attempt = await tryLocalLock(request);
  }
  try {
    return await task();
  } finally {
    await attempt.lock.release();
  }
}

/**
 * Linux has socket names outside of the file system, Windows has pipes; elsewhere the socket is a
 * file, which a killed holder leaves behind and the next one removes.
 */
function addressOf(name: string): string {
  const id = `hanscript-newsroom-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${id}`;
  if (process.platform !== 'linux') return `/tmp/${id}.sock`;
  // Versions of Node differ in whether they pad such a name with zeros to its full 108 bytes.
  return `\0${id}`.padEnd(108, '.');
}

function listen(address: string, holder: string): Promise<LocalLock | undefined> {
  return new Promise((resolve, reject) => {
    const visitors = new Set<Socket>();
    const server: Server = createServer((visitor) => {
      visitors.add(visitor.unref());
      visitor.on('error', () => undefined).on('close', () => visitors.delete(visitor));
      visitor.write(`${holder}\n`);
    });
    server.unref();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen({ path: address, exclusive: true }, () =>
      resolve({
        release: () =>
          new Promise((released) => {
            server.close(() => released());
            for (const visitor of visitors) visitor.destroy();
          }),
      }),
    );
  });
}

type Answer =
  | { readonly kind: 'answered'; readonly holder: string }
  | { readonly kind: 'silent'; readonly holder: undefined }
  | { readonly kind: 'gone' };

function askHolder(address: string): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect({ path: address }).setEncoding('utf8');
    let text = '';
    const settle = (answer: Answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(ANSWER_TIMEOUT, () => settle({ kind: 'silent', holder: undefined }));
    socket.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('\n'))
        settle({ kind: 'answered', holder: text.slice(0, text.indexOf('\n')) });
    });
    socket.once('error', (error: NodeJS.ErrnoException) =>
      settle(error.code === 'EACCES' ? { kind: 'silent', holder: undefined } : { kind: 'gone' }),
    );
    socket.once('close', () => settle({ kind: 'gone' }));
  });
}

/** Resolves when whoever holds the lock lets go of it, or dies. */
function holderLeaves(address: string, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path: address, signal });
    socket.on('data', () => undefined);
    // Refused means gone; a socket of another user's that may not even be tried is no news at all.
    socket.once(
      'error',
      (error: NodeJS.ErrnoException) => error.code === 'EACCES' && reject(error),
    );
    socket.once('close', () => (signal?.aborted ? reject(signal.reason as Error) : resolve()));
  });
}

function removeStaleSocket(address: string): void {
  if (address.startsWith('/')) rmSync(address, { force: true });
}
