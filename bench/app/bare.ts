import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { endWithBench } from './end-with-bench';

/**
 * Answers every request with the same bytes: the most that Node's own HTTP server can do on this
 * machine. Nothing that the newsroom does with an article is in it.
 */
const serve = (body: string): void => {
  const bytes = Buffer.from(body);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
  };
  const server = createServer((_request, response) => {
    response.writeHead(200, headers).end(bytes);
  });
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ kind: 'ready', port: (server.address() as AddressInfo).port });
  });
};

endWithBench();
process.once('message', serve);
