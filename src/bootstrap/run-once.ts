import type { Core } from '@strapi/strapi';

/** Something that a fresh database must hold. */
export interface Step {
  /** Names the step in the database for good: a step that has run is known by it. */
  name: string;
  /** @returns an object with what is to be remembered of it, if anything */
  run(context: { strapi: Core.Strapi }): Promise<unknown>;
}

/**
 * Runs the steps that this database has not seen yet, in order, each in one transaction with the
 * note that it ran. A step never runs twice, so that what people change or delete afterwards stays
 * as they left it; a start that is killed half-way leaves a step undone or done, nothing between.
 */
export const runOnce = async (strapi: Core.Strapi, steps: readonly Step[]): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'newsroom-bootstrap' });
  for (const step of steps) {
    if (await store.get({ key: step.name })) continue;
    await strapi.db.transaction(async () => {
      const made = await step.run({ strapi });
      await store.set({
        key: step.name,
        value: { ...Object(made), ranAt: new Date().toISOString() },
      });
    });
    strapi.log.info(`bootstrap: ${step.name}`);
  }
};
