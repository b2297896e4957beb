import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request shows no credentials. Cookies of sites are none: Strapi's content API reads who
 * asks from the Authorization header alone, and what Strapi's own cookies say is for the admin panel.
 * A request that has one of these is an editor's, and is answered by Strapi itself.
 */
export const isAnonymous = (headers: IncomingHttpHeaders): boolean =>
  headers.authorization === undefined &&
  (headers.cookie === undefined || !COOKIES_OF_STRAPI.test(headers.cookie));

const COOKIES_OF_STRAPI = /(?:^|;\s*)(?:koa\.sess|strapi|jwtToken)/i;
