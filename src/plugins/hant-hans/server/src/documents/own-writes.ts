import { AsyncLocalStorage } from 'node:async_hooks';

const context = new AsyncLocalStorage<true>();

/** Runs what this plugin writes by itself: nothing follows from it, so no conversion triggers another. */
export const asOwnWrite = <T>(task: () => Promise<T>): Promise<T> => context.run(true, task);

export const isOwnWrite = (): boolean => context.getStore() === true;
