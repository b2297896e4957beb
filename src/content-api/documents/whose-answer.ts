import type { Auth } from '../who-asks';

/** How a request is known, as Strapi's authentication leaves it. */
interface KnownAuth extends Auth {
  readonly credentials?: { readonly type?: string; readonly expiresAt?: unknown } | null;
}

/** Tokens of one kind may all see the same. */
const KINDS = new Set(['full-access', 'read-only']);

export const VISITOR = 'visitor';

/** @returns a name for all who are answered alike; undefined for who is answered as nobody else */
export const whoseAnswer = (auth: KnownAuth | undefined): string | undefined => {
  const strategy = auth?.strategy?.name;
  const { type } = auth?.credentials ?? {};
  if (strategy === 'users-permissions' && !auth?.credentials) return VISITOR;
  const isToken = strategy === 'api-token' || strategy === 'content-api-token';
  return isToken && KINDS.has(type ?? '') ? type : undefined;
};

/** The same, for whoever is answered alike later: a token that expires now is not what they have. */
export const withoutExpiry = (auth: KnownAuth | undefined): KnownAuth | undefined =>
  auth?.credentials ? { ...auth, credentials: { ...auth.credentials, expiresAt: null } } : auth;
