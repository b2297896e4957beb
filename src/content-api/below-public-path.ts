import type { Core } from '@strapi/strapi';

/** A path of the newsroom's own as sites ask for it: below the one that `PUBLIC_URL` may have. */
export const belowPublicPath = (strapi: Core.Strapi, path: string): string => {
  const { pathname } = new URL(strapi.config.get<string>('server.absoluteUrl'));
  return `${pathname.replace(/\/$/, '')}${path}`;
};
