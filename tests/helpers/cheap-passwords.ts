import { createRequire } from 'node:module';

import type { Core } from '@strapi/strapi';

/**
 * Keeps passwords at bcrypt's least cost. Every test logs in people of its own, and at Strapi's cost
 * their passwords were a quarter of what the suites over HTTP take.
 */
export const keepPasswordsCheaply = (strapi: Core.Strapi): void => {
  const requireOfAdmin = createRequire(require.resolve('@strapi/admin/package.json'));
  const bcrypt = requireOfAdmin('bcryptjs') as Bcrypt;
  const auth = strapi.service('admin::auth') as unknown as AuthService;
  auth.hashPassword = (password) => bcrypt.hash(password, LEAST_COST);
};

/** As a power of two of rounds; what compares a password takes it from the hash. */
const LEAST_COST = 4;

interface Bcrypt {
  hash(password: string, cost: number): Promise<string>;
}
interface AuthService {
  hashPassword(password: string): Promise<string>;
}
