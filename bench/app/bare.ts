import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { endWithBench } from './end-with-bench';
import type { BareAnswer } from './messages';
import { tellProcessorTime } from './tell-processor-time';

/**
 * Answers every request with the same bytes, each answer on a port of its own: the most that Node's own
 * HTTP server can do on this machine. Nothing that the newsroom does with an article is in it.
 */
const serve = async (answers: readonly BareAnswer[]): Promise<void> => {
  const ports: number[] = [];
  for (const answer of answers) ports.push(await listen(answer));
  process.send?.({ kind: 'ready', ports });
};

const listen = ({ status, headers, body }: BareAnswer): Promise<number> => {
  const bytes = body === undefined ? undefined : Buffer.from(body);
  const server = createServer((_request, response) => {
    response.writeHead(status, headers).end(bytes);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
};

endWithBench();
tellProcessorTime();
process.once('message', (answers: readonly BareAnswer[]) => void serve(answers));
