import { Agent, request } from 'node:http';

/** A request to a node. */
export interface Question {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** What was answered; of a connection that was refused or lost, status `lost`. */
export interface Reply {
  readonly status: number | 'lost';
  readonly isFromMemory: boolean;
  readonly body: unknown;
}

/** As sites and their proxies do, connections are kept. */
const agent = new Agent({ keepAlive: true, scheduling: 'fifo' });

export const closeConnections = (): void => agent.destroy();

/** @param base address of a node */
export const ask = (base: string, { path, method, headers, body }: Question): Promise<Reply> =>
  new Promise((resolve) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const asked = request(new URL(path, base), {
      agent,
      method: method ?? (text === undefined ? 'GET' : 'POST'),
      headers: {
        'Apollo-Require-Preflight': 'true',
        ...(text === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
    });
    const lose = ({ message }: Error) =>
      resolve({ status: 'lost', isFromMemory: false, body: message });
    asked.once('error', lose);
    asked.once('response', (response) => {
      const parts: Buffer[] = [];
      response.once('error', lose);
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          isFromMemory: response.headers['cache-status'] === 'newsroom; hit',
          body: readJson(Buffer.concat(parts).toString()),
        });
      });
    });
    asked.end(text);
  });

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
