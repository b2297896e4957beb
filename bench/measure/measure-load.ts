import autocannon from 'autocannon';

import type { ContentRequest } from './requests';

export interface Load {
  /** Answers a second. */
  readonly requestsPerSecond: number;
  /** Milliseconds that half of the answers took at most, and 99 in a hundred. */
  readonly p50: number;
  readonly p99: number;
  /** Bytes of one answer, headers included, on average. */
  readonly bytes: number;
}

/** Seconds after which a request counts as failed; before, it is only slow. */
const PATIENCE = 60;

/** How often every connection is answered at least. */
const FEWEST_TURNS = 3;

/** When to stop asking. */
export type Until = { readonly seconds: number } | { readonly answers: number };

/**
 * Asks as fast as it is answered, on a number of connections.
 *
 * @throws Error when any answer is none: a figure of errors is no figure
 */
export const measureLoad = async (request: {
  origin: string;
  requests: readonly ContentRequest[];
  connections: number;
  until: Until;
}): Promise<Load> => {
  const { origin, requests, connections, until } = request;
  const result = await autocannon({
    url: origin,
    connections,
    ...('seconds' in until ? { duration: until.seconds } : { amount: until.answers }),
    timeout: PATIENCE,
    requests: [{ setupRequest: inTurns(requests) }],
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  const answered = result['2xx'];
  if (failed === 0 && answered < connections && 'seconds' in until) {
    // So slow that not every connection was answered: those that are quick alone would count.
    return measureLoad({ ...request, until: { answers: connections * FEWEST_TURNS } });
  }
  const example = `requests such as ${requests[0]?.path}`;
  if (failed > 0) throw new Error(`${failed} of ${answered + failed} ${example} failed.`);
  return {
    requestsPerSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: Math.round(result.throughput.total / answered),
  };
};

/** Each connection asks for the next one; autocannon's own list would begin anew on each. */
const inTurns = (requests: readonly ContentRequest[]) => {
  let next = 0;
  return (request: autocannon.Request): autocannon.Request => {
    const chosen = requests[next++ % requests.length];
    if (!chosen) throw new Error('There is nothing to ask for.');
    const { path, body } = chosen;
    return body === undefined
      ? { ...request, path }
      : {
          ...request,
          path,
          method: 'POST',
          headers: { ...request.headers, 'content-type': 'application/json' },
          body,
        };
  };
};
