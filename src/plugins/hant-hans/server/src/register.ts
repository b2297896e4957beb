import type { Core } from '@strapi/strapi';

import { followWrites } from './documents/follow-writes';

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.documents.use(followWrites(strapi));
};
