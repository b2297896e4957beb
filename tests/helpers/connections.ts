import { setTimeout as delay } from 'node:timers/promises';

interface Pool {
  numUsed(): number;
}

/** How many of the newsroom's connections are at work. */
export const connectionsUsed = (): number =>
  (newsroom.strapi.db.connection.client as { pool: Pool }).pool.numUsed();

/** Resolves once none is: Strapi does some of its work after an answer. Where one is kept, the test ends first. */
export const connectionsAtRest = async (): Promise<void> => {
  while (connectionsUsed() > 0) await delay(10);
};
