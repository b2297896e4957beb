import { describeUnsafeSecrets } from './describe-unsafe-secrets';

/**
 * Keeps Strapi from starting with secrets that others know, whatever started it: a process manager
 * runs `strapi start` without a door of ours.
 *
 * @throws Error that names every secret that is missing or unsafe
 */
export const refuseUnsafeSecrets = (): void => {
  const unsafe = describeUnsafeSecrets(process.env);
  if (unsafe !== undefined) throw new Error(unsafe);
};
