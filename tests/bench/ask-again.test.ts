import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { askAgain } from '../../bench/measure/ask-again';
import { measureLoad } from '../../bench/measure/measure-load';

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
  server = undefined;
});

const serve = async (listener: RequestListener): Promise<string> => {
  const opened = createServer(listener);
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(opened.address() as AddressInfo).port}`;
};

const asking = (origin: string) => ({
  origin,
  request: { path: '/one?a=b', headers: { cookie: 'koa.sess=bench' } },
  connections: 3,
  until: { answers: 20 },
  status: 200,
  patience: 10,
});

test.each([0, 1, 64_000, 1_000_000])('answers of %p bytes are counted whole', async (length) => {
  const asked: unknown[] = [];
  const origin = await serve(({ method, url, headers }, response) => {
    asked.push([method, url, headers.cookie]);
    response.end(Buffer.alloc(length, '新'));
  });
  const { answers, others, bytes, times } = await askAgain(asking(origin));
  expect(others).toBe(0);
  // Who was asking when there were enough has his answer, too.
  expect(answers).toBe(22);
  expect(times).toHaveLength(answers);
  expect(asked).toEqual(
    Array.from({ length: answers }, () => ['GET', '/one?a=b', 'koa.sess=bench']),
  );
  const heads = bytes / answers - length;
  expect(heads).toBeGreaterThan(50);
  expect(heads).toBeLessThan(500);
});

test('headers that come in pieces are put together', async () => {
  const origin = await serve(({ socket }) => {
    socket.setNoDelay(true);
    const pieces = ['HTTP/1.1 200 OK\r\nContent-Le', 'ngth: 3\r\n\r', '\nab', 'c'];
    const send = (): void => {
      socket.write(pieces.shift() ?? '');
      if (pieces.length > 0) setTimeout(send, 20);
    };
    send();
  });
  const request = { ...asking(origin), connections: 1, until: { answers: 1 } };
  expect(await askAgain(request)).toMatchObject({ answers: 1, others: 0 });
});

test('a 304 has no body, and says its length', async () => {
  const origin = await serve((_request, response) => {
    response.writeHead(304, { 'content-length': 5_000 }).end();
  });
  expect(await askAgain({ ...asking(origin), status: 304 })).toMatchObject({ others: 0 });
});

test('another status is no figure', async () => {
  let count = 0;
  const origin = await serve((_request, response) => {
    count += 1;
    response.writeHead(count === 10 ? 503 : 200, { 'content-length': 1 }).end('x');
  });
  await expect(
    measureLoad({ origin, asked: { path: '/one' }, connections: 2, until: { answers: 20 } }),
  ).rejects.toThrow('1 of 21 requests such as /one were not answered as expected');
});

test.each<[string, RegExp, RequestListener]>([
  ['ends', /ended|ECONNRESET/, (_request, { socket }) => socket?.end()],
  [
    'does not say how long its answer is',
    /does not say its length/,
    (_request, response) => response.write('x'),
  ],
  [
    'sends more than it says',
    /longer than it says/,
    (_request, { socket }) => socket?.write('HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nabc'),
  ],
])('a server that %s ends the measurement', async (_what, message, listener) => {
  await expect(askAgain(asking(await serve(listener)))).rejects.toThrow(message);
});

test('so does one that says nothing', async () => {
  const origin = await serve(() => undefined);
  await expect(askAgain({ ...asking(origin), patience: 0.1 })).rejects.toThrow(
    '/one?a=b is not answered within 0.1 s',
  );
});
