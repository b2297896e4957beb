import type { Auth } from '../who-asks';

/** How a request is known, as Strapi's authentication leaves it. */
interface KnownAuth extends Auth {
  readonly credentials?: { readonly type?: string } | null;
}

/** Tokens of one kind may all see the same. */
const KINDS = new Set(['full-access', 'read-only']);

/** @returns a name for all who are answered alike; undefined for who is answered as nobody else */
export const whoseAnswer = (auth: KnownAuth | undefined): string | undefined => {
  const strategy = auth?.strategy?.name;
  const { type } = auth?.credentials ?? {};
  if (strategy === 'users-permissions' && !auth?.credentials) return 'visitor';
  const isToken = strategy === 'api-token' || strategy === 'content-api-token';
  return isToken && KINDS.has(type ?? '') ? type : undefined;
};
