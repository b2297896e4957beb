import type { Core } from '@strapi/strapi';

/** What a site may ask by. */
export type Door = 'rest' | 'graphql';

const doors = new WeakMap<Core.Strapi, (path: string) => Door | undefined>();

/** @returns by which door a path asks; undefined where it is neither, as the admin panel's */
export const doorOf = (strapi: Core.Strapi): ((path: string) => Door | undefined) => {
  const known = doors.get(strapi);
  if (known) return known;
  // Routes are found in capital letters, too, and with a slash at their end.
  const rest = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`.toLowerCase();
  const graphql = strapi.plugin('graphql').config<string>('endpoint').toLowerCase();
  const door = (path: string): Door | undefined => {
    const asked = path.toLowerCase();
    if (asked === graphql || asked === `${graphql}/`) return 'graphql';
    return asked.startsWith(rest) ? 'rest' : undefined;
  };
  doors.set(strapi, door);
  return door;
};
