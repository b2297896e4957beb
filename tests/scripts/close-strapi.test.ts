import type { Core } from '@strapi/strapi';
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
});
