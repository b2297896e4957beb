import type { Core } from '@strapi/strapi';

import { tellInGraphql } from './converted-from/tell-in-graphql';
import { tellInRest } from './converted-from/tell-in-rest';
import { followWrites } from './documents/follow-writes';
import { lockBulkActions } from './documents/lock-bulk-actions';
import { guardEntries } from './glossary/guard-entries';

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  // Says to a project that reads past the Document Service that these would change nothing of it.
  const leavesReads = { leavesReads: true };
  strapi.documents.use(Object.assign(followWrites(strapi), leavesReads));
  strapi.documents.use(Object.assign(guardEntries(strapi), leavesReads));
  lockBulkActions(strapi);
  // Within what a project may do with a whole answer, such as keep it.
  strapi.server.api('content-api').use(tellInRest(strapi));
  tellInGraphql({ strapi });
};
