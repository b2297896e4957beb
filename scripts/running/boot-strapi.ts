import { type Core, createStrapi } from '@strapi/strapi';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Interruption } from '../interruption';
import { projectFolder } from '../project-folder';
import { reportError } from '../run-door';
import { answerWhoAsked, closeStrapi, followRequests } from './close-strapi';

/** How long Strapi may go on loading once we are asked to stop, in milliseconds. */
const LOADING_TO_END = 3_000;

/** How long it may take to shut down once nobody waits for an answer, half loaded perhaps. */
const DESTROYING = 5_000;

/**
 * Strapi, serving, in this very process: a kill -9 then leaves nothing of it behind.
 *
 * @throws whatever kept it from starting; what it had begun is undone then
 */
export async function bootStrapi(interruption: Interruption): Promise<Core.Strapi> {
  const app = await loadStrapi(interruption);
  try {
    followRequests(app.server.httpServer);
    await app.listen();
    return app;
  } catch (error) {
    await stopStrapi(app, interruption);
    throw error;
  }
}

/**
 * Strapi on its database, which it fills where it is fresh, without a port.
 *
 * @throws whatever kept it from loading; what it had begun is undone then
 */
export async function loadStrapi(interruption: Interruption): Promise<Core.Strapi> {
  const app = createWithoutItsOwnWayOfStopping(interruption);
  try {
    // Loading cannot be interrupted, and may wait long for another node; so it is left behind.
    const leave = interruption.requested.then(() => delay(LOADING_TO_END));
    await Promise.race([app.load(), leave]);
    interruption.signal.throwIfAborted();
    return app;
  } catch (error) {
    await stopStrapi(app, interruption);
    throw error;
  }
}

export async function stopStrapi(app: Core.Strapi, interruption: Interruption): Promise<void> {
  await answerWhoAsked(app)
    .then(() => Promise.race([closeStrapi(app), delay(DESTROYING)]))
    .catch(reportError);
  // It has removed every listener of the process, and we still have a database to leave.
  interruption.listen();
}

/**
 * Strapi ends the process itself, on a signal and when its port is taken. Here it asks for a stop
 * instead: the database has to be left, too.
 */
function createWithoutItsOwnWayOfStopping(interruption: Interruption): Core.Strapi {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const ours = signals.map((signal) => process.listeners(signal));
  const app = createStrapi({ appDir: projectFolder, distDir: path.join(projectFolder, 'dist') });
  signals.forEach((signal, index) => {
    const added = process.listeners(signal).filter((listener) => !ours[index]?.includes(listener));
    for (const listener of added) process.off(signal, listener);
  });
  Object.assign(app, { stop: (exitCode = 1) => interruption.request(exitCode) });
  // It would tell 0.0.0.0 as the address to go to.
  app.config.set('server.logger.startup.enabled', false);
  return app;
}
