import type { Core } from '@strapi/strapi';

/** What a site may ask by. */
export type Door = 'rest' | 'graphql';

/** @returns by which door a path asks; undefined where it is neither, as the admin panel's */
export const doorOf = (strapi: Core.Strapi): ((path: string) => Door | undefined) => {
  // Routes of REST are found in capital letters, too.
  const rest = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`.toLowerCase();
  const graphql = strapi.plugin('graphql').config<string>('endpoint');
  return (path) => {
    if (path === graphql) return 'graphql';
    return path.toLowerCase().startsWith(rest) ? 'rest' : undefined;
  };
};
