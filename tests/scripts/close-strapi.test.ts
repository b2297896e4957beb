import type { Core } from '@strapi/strapi';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { closeStrapi, followRequests } from '../../scripts/running/close-strapi';

/** A Strapi that asks its database something in the background, one question after the other. */
function fakeStrapi(questions: number) {
  const steps: string[] = [];
  let open = questions;
  const pool = {
    numUsed: () => (open > 0 ? 1 : 0),
    numPendingAcquires: () => 0,
    numPendingCreates: () => 0,
  };
  const ask = async () => {
    while (open > 0) {
      await delay(10);
      steps.push('answer');
      open -= 1;
    }
  };
  const step = (name: string) => () => Promise.resolve(steps.push(name));
  const app = {
    server: { destroy: step('no more visitors') },
    db: { connection: { client: { pool } } },
    destroy: step('pool destroyed'),
  };
  return { app: app as unknown as Core.Strapi, steps, ask };
}

describe('shutting Strapi down', () => {
  it('waits until nothing more is asked in the background', async () => {
    const { app, steps, ask } = fakeStrapi(3);
    await Promise.all([ask(), closeStrapi(app)]);
    expect(steps).toEqual(['no more visitors', 'answer', 'answer', 'answer', 'pool destroyed']);
  });

  it('does not wait for ever', async () => {
    const { app, steps } = fakeStrapi(1);
    await closeStrapi(app, { background: 100, answers: 100 });
    expect(steps).toEqual(['no more visitors', 'pool destroyed']);
  });

  it('copes with one that failed before it had a database', async () => {
    const { app, steps } = fakeStrapi(0);
    await closeStrapi(Object.assign(app, { db: undefined }));
    expect(steps).toEqual(['no more visitors', 'pool destroyed']);
  });

  it('answers who has asked, and takes nobody in any more', async () => {
    const { app, steps } = fakeStrapi(0);
    const { url, answer, isAsked } = await serve(app);
    // Leaves a connection open, for the next question.
    await fetch(`${url}/first`).then((given) => given.text());
    const asked = fetch(`${url}/slow`).then((given) => given.text());
    await isAsked('/slow');
    const closed = closeStrapi(app);
    await expect(fetch(`${url}/late`)).rejects.toThrow();
    expect(steps).toEqual([]);
    answer('/slow');
    expect(await asked).toBe('done');
    await closed;
    expect(steps).toEqual(['no more visitors', 'pool destroyed']);
  });

  it('waits longer for an answer than for what runs in the background', async () => {
    const { app, steps } = fakeStrapi(0);
    const { url, answer, isAsked } = await serve(app);
    const asked = fetch(`${url}/slow`);
    await isAsked('/slow');
    const closed = closeStrapi(app, { background: 20, answers: 20_000 });
    await delay(200);
    expect(steps).toEqual([]);
    answer('/slow');
    const { headers } = await asked;
    expect(headers.get('connection')).toBe('close');
    await closed;
  });

  it('does not wait for an answer for ever', async () => {
    const { app, steps } = fakeStrapi(0);
    const { url, isAsked } = await serve(app);
    fetch(`${url}/slow`).catch(() => undefined);
    await isAsked('/slow');
    await closeStrapi(app, { background: 20, answers: 100 });
    expect(steps).toEqual(['no more visitors', 'pool destroyed']);
  });

  it('does not wait for a connection on which nothing was asked', async () => {
    const { app, steps } = fakeStrapi(0);
    const { port } = await serve(app);
    const silent = connect(port, '127.0.0.1').on('error', () => undefined);
    await once(silent, 'connect');
    await closeStrapi(app, { background: 20, answers: 20_000 });
    expect(steps).toEqual(['no more visitors', 'pool destroyed']);
  });
});

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

/** A server of the application that answers the first at once, and others when it is told to. */
async function serve(app: Core.Strapi) {
  const waiting = new Map<string, () => void>();
  const server = createServer(({ url = '' }, response) => {
    waiting.set(url, () => response.end('done'));
    if (url === '/first') response.end('first');
  });
  servers.push(server);
  followRequests(server);
  Object.assign(app.server, { httpServer: server });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const isAsked = async (path: string): Promise<void> => {
    while (!waiting.has(path)) await delay(5);
  };
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    answer: (path: string) => waiting.get(path)?.(),
    isAsked,
  };
}
