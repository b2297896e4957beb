import type { Core } from '@strapi/strapi';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { closeStrapi } from '../../scripts/running/close-strapi';

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
    await closeStrapi(app);
    expect(steps).toEqual(['no more visitors', 'pool destroyed']);
  });

  it('copes with one that failed before it had a database', async () => {
    const { app, steps } = fakeStrapi(0);
    await closeStrapi(Object.assign(app, { db: undefined }));
    expect(steps).toEqual(['no more visitors', 'pool destroyed']);
  });

  it('answers who has asked, and takes nobody in any more', async () => {
    const { app, steps } = fakeStrapi(0);
    const answer = new Map<string, () => void>();
    const server = createServer((request, response) => {
      answer.set(request.url ?? '', () => response.end('done'));
      if (request.url === '/first') response.end('first');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // Leaves a connection open, for the next question.
    await fetch(`${url}/first`).then((given) => given.text());
    const asked = fetch(`${url}/slow`).then((given) => given.text());
    while (!answer.has('/slow')) await delay(5);
    Object.assign(app.server, { httpServer: server });
    const closed = closeStrapi(app);
    await expect(fetch(`${url}/late`)).rejects.toThrow();
    expect(steps).toEqual([]);
    answer.get('/slow')?.();
    expect(await asked).toBe('done');
    await closed;
    expect(steps).toEqual(['no more visitors', 'pool destroyed']);
  });
});
