import { request } from 'node:http';

import type { BareAnswer } from '../app/messages';
import type { ContentRequest } from '../measure/requests';

/** What Node adds to every answer by itself. */
const OF_CONNECTION = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/**
 * Asks once, as the bench's load does: without a word on encodings or languages.
 *
 * @returns the answer as it was sent, with the headers that somebody chose
 * @throws Error for a status other than 200 and 304
 */
export const askRaw = (
  origin: string,
  { path, headers = {} }: ContentRequest,
): Promise<BareAnswer> =>
  new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, { headers, agent: false }, (response) => {
      const { statusCode: status } = response;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        if (status === 304) resolve({ status, headers: chosen(response.rawHeaders) });
        else if (status === 200) resolve({ status, headers: chosen(response.rawHeaders), body });
        else reject(new Error(`${path} is answered ${status} ${body.slice(0, 500)}`));
      });
    });
    asked.on('error', reject).end();
  });

/** @param raw names and values in turn */
const chosen = (raw: readonly string[]): Record<string, string> => {
  const pairs = raw.flatMap((name, place) =>
    place % 2 === 0 ? [[name.toLowerCase(), raw[place + 1] ?? ''] as const] : [],
  );
  return Object.fromEntries(pairs.filter(([name]) => !OF_CONNECTION.has(name)));
};
