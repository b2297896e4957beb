import autocannon from 'autocannon';

import { askAgain } from './ask-again';
import type { ContentRequest } from './requests';
import { percentiles } from './percentiles';

export interface Load {
  /** Answers a second. */
  readonly requestsPerSecond: number;
  /** Milliseconds that half of the answers took at most, and 99 in a hundred. */
  readonly p50: number;
  readonly p99: number;
  /** Bytes of one answer, headers included, on average. */
  readonly bytes: number;
}

/** A load, and how many answers that was. */
export interface MeasuredLoad extends Load {
  readonly answers: number;
}

/** Seconds after which a request counts as failed; before, it is only slow. */
const PATIENCE = 60;

/** How often every connection is answered at least. */
const FEWEST_TURNS = 3;

/** When to stop asking. */
export type Until = { readonly seconds: number } | { readonly answers: number };

/** What to ask next; or what to ask again and again, which costs whoever asks next to nothing. */
export type Asked = (() => ContentRequest) | ContentRequest;

/** What an answer has to be to count. */
export interface Expected {
  readonly status: 200 | 304;
  /** What the headers of what is asked in turns must be; looking at them costs whoever asks a little. */
  readonly headers?: (headers: Readonly<Record<string, string>>) => boolean;
}

/**
 * Asks as fast as it is answered, on a number of connections.
 *
 * @throws Error when any answer is not what was expected: a figure of errors is no figure
 */
export const measureLoad = async (request: {
  origin: string;
  asked: Asked;
  connections: number;
  until: Until;
  expected?: Expected;
}): Promise<MeasuredLoad> => {
  const { asked, connections, until } = request;
  const { answers, failed, seconds, bytes, times } = await (typeof asked === 'function'
    ? askInTurns({ ...request, asked })
    : askOne({ ...request, asked }));
  if (failed === 0 && answers < connections && 'seconds' in until) {
    // So slow that not every connection was answered: those that are quick alone would count.
    return measureLoad({ ...request, until: { answers: connections * FEWEST_TURNS } });
  }
  if (failed > 0) {
    const { path } = typeof asked === 'function' ? asked() : asked;
    throw new Error(
      `${failed} of ${answers + failed} requests such as ${path} were not answered as expected.`,
    );
  }
  const [p50 = Number.NaN, p99 = Number.NaN] = percentiles(times, [50, 99]);
  return {
    answers,
    requestsPerSecond: answers / seconds,
    p50,
    p99,
    bytes: Math.round(bytes / answers),
  };
};

/** What came of asking, before it is a figure. */
interface Outcome {
  readonly answers: number;
  /** Answers that are not as expected, and questions without one. */
  readonly failed: number;
  readonly seconds: number;
  readonly bytes: number;
  readonly times: readonly number[];
}

interface Asking<What extends Asked> {
  readonly origin: string;
  readonly asked: What;
  readonly connections: number;
  readonly until: Until;
  readonly expected?: Expected;
}

const askOne = async ({
  asked,
  expected: { status } = { status: 200 },
  ...asking
}: Asking<ContentRequest>): Promise<Outcome> => {
  const outcome = await askAgain({ ...asking, request: asked, status, patience: PATIENCE });
  return { ...outcome, failed: outcome.others };
};

const askInTurns = async ({
  origin,
  asked,
  connections,
  until,
  expected = { status: 200 },
}: Asking<() => ContentRequest>): Promise<Outcome> => {
  const { headers: isExpected } = expected;
  let others = 0;
  const onResponse: autocannon.Request['onResponse'] =
    isExpected &&
    ((_status, _body, _context, headers) => {
      if (!isExpected(lowerCased(headers))) others += 1;
    });
  const { result, times } = await run({
    url: origin,
    connections,
    ...('seconds' in until ? { duration: until.seconds } : { amount: until.answers }),
    timeout: PATIENCE,
    requests: [
      {
        setupRequest: (request) => ({ ...request, ...asAutocannon(asked(), request.headers) }),
        ...(onResponse ? { onResponse } : {}),
      },
    ],
  });
  const answers = result[expected.status === 200 ? '2xx' : '3xx'];
  return {
    answers,
    failed: result['2xx'] + result.non2xx - answers + result.errors + result.timeouts + others,
    seconds: result.duration,
    bytes: result.throughput.total,
    times,
  };
};

/** @returns the milliseconds of each answer, too: autocannon itself counts in whole ones */
const run = (
  options: autocannon.Options,
): Promise<{ result: autocannon.Result; times: readonly number[] }> =>
  new Promise((resolve, reject) => {
    const times: number[] = [];
    const instance = autocannon(options, (error: Error | null, result) => {
      if (error) reject(error);
      else resolve({ result, times });
    });
    instance.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });

/** Each connection asks for the next one; autocannon's own list would begin anew on each. */
export const inTurns = (requests: readonly ContentRequest[]): (() => ContentRequest) => {
  let next = 0;
  return () => {
    const chosen = requests[next++ % requests.length];
    if (!chosen) throw new Error('There is nothing to ask for.');
    return chosen;
  };
};

const asAutocannon = (
  { path, headers, body }: ContentRequest,
  own?: autocannon.Request['headers'],
): autocannon.Request => ({
  path,
  headers: {
    ...own,
    ...headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  },
  ...(body === undefined ? {} : { method: 'POST', body }),
});

const lowerCased = (headers: object | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
