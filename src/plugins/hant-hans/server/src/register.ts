import type { Core } from '@strapi/strapi';

import { tellInGraphql } from './converted-from/tell-in-graphql';
import { tellInRest } from './converted-from/tell-in-rest';
import { followWrites } from './documents/follow-writes';
import { lockBulkActions } from './documents/lock-bulk-actions';
import { guardEntries } from './glossary/guard-entries';

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.documents.use(followWrites(strapi));
  strapi.documents.use(guardEntries(strapi));
  lockBulkActions(strapi);
  strapi.server.use(tellInRest(strapi) as Parameters<typeof strapi.server.use>[0]);
  tellInGraphql({ strapi });
};
