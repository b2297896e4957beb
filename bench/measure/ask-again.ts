import net from 'node:net';

import type { ContentRequest } from './requests';

/** What came of asking the same again and again. */
export interface AskedAgain {
  /** Answers of the status that was expected, and of any other. */
  readonly answers: number;
  readonly others: number;
  readonly seconds: number;
  /** All bytes that came, headers included. */
  readonly bytes: number;
  /** Milliseconds that each answer took. */
  readonly times: readonly number[];
}

interface Asking {
  readonly origin: string;
  readonly request: ContentRequest;
  readonly connections: number;
  readonly until: { readonly seconds: number } | { readonly answers: number };
  readonly status: number;
  /** Seconds that an answer may take. */
  readonly patience: number;
}

/**
 * Asks the same as fast as it is answered, each connection again once it has the answer. An answer is
 * counted by its `Content-Length`, and neither parsed nor kept: a client that makes anything of 64 kB
 * takes several times as much of a processor as a server that sends them from memory, and the figure is
 * the client's.
 *
 * @throws Error for an answer of unknown or wrong length, and for a connection that ends or falls silent
 */
export const askAgain = async ({
  origin,
  request,
  connections,
  until,
  status,
  patience,
}: Asking): Promise<AskedAgain> => {
  const times: number[] = [];
  let others = 0;
  let bytes = 0;
  const begun = performance.now();
  const isOver = (): boolean =>
    'seconds' in until
      ? performance.now() - begun >= until.seconds * 1_000
      : times.length + others >= until.answers;

  const sockets: net.Socket[] = [];
  const converse = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const question = questionOf(origin, request);
      let asked = 0;
      const ask = (): void => {
        asked = performance.now();
        socket.write(question);
      };
      const read = answerReader((head) => {
        if (statusOf(head) === status) times.push(performance.now() - asked);
        else others += 1;
        if (isOver()) {
          socket.destroy();
          resolve();
        } else ask();
      });
      const { hostname, port } = new URL(origin);
      const socket = net.connect({
        host: hostname,
        port: Number(port),
        noDelay: true,
        onread: {
          // One for all that comes on this connection: nothing is made anew for each answer.
          buffer: Buffer.allocUnsafe(256 * 1_024),
          callback: (count, buffer) => {
            bytes += count;
            try {
              read(Buffer.from(buffer.buffer, buffer.byteOffset, count));
            } catch (error) {
              socket.destroy(error as Error);
            }
            return true;
          },
        },
      });
      sockets.push(socket);
      socket.setTimeout(patience * 1_000, () => {
        socket.destroy(new Error(`${request.path} is not answered within ${patience} s.`));
      });
      socket.on('connect', ask);
      socket.on('error', reject);
      socket.on('end', () => reject(new Error(`${request.path}: the connection was ended.`)));
    });

  try {
    await Promise.all(Array.from({ length: connections }, converse));
  } finally {
    // Where one fails, the others would go on asking.
    for (const socket of sockets) socket.destroy();
  }
  const seconds = (performance.now() - begun) / 1_000;
  return { answers: times.length, others, seconds, bytes, times };
};

const questionOf = (origin: string, { path, headers, body }: ContentRequest): string => {
  const lines = Object.entries({
    host: new URL(origin).host,
    connection: 'keep-alive',
    ...headers,
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const method = body === undefined ? 'GET' : 'POST';
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`;
};

/** @param onAnswer is given the head of each answer, once all of its body has come */
const answerReader = (onAnswer: (head: string) => void): ((bytes: Buffer) => void) => {
  let head = '';
  let isHead = true;
  let left = 0;
  return (bytes) => {
    let rest = bytes.length;
    if (isHead) {
      const before = head.length;
      head += bytes.toString('latin1', 0, HEAD_AT_MOST);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) {
        if (bytes.length >= HEAD_AT_MOST) throw new Error('An answer has no end of its headers.');
        return;
      }
      head = head.slice(0, end);
      isHead = false;
      left = lengthOf(head);
      rest -= end + 4 - before;
    }
    left -= rest;
    if (left < 0) throw new Error(`An answer is longer than it says:\n${head}`);
    if (left > 0) return;
    const whole = head;
    head = '';
    isHead = true;
    onAnswer(whole);
  };
};

/** Bytes among which the headers of an answer have their end. */
const HEAD_AT_MOST = 4_096;

const statusOf = (head: string): number => Number(head.slice(9, 12));

const lengthOf = (head: string): number => {
  if (statusOf(head) === 304) return 0;
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(head) ?? [];
  if (length === undefined) throw new Error(`An answer does not say its length:\n${head}`);
  return Number(length);
};
