import type { Core } from '@strapi/strapi';

import type { ListAmbiguities } from '../../../shared/contracts/document-ambiguities';
import { listAmbiguities } from '../conversion/ambiguities/list-ambiguities';
import { accessTo, type AdminContext } from '../policies/may-edit-document';

interface Context extends AdminContext {
  body: unknown;
}

/** `/hant-hans/documents/…/ambiguities` for the admin panel. */
export const ambiguities = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { uid = '', documentId = '' } = ctx.params;
    const { mayRead } = await accessTo(strapi, {
      uid,
      documentId,
      ability: ctx.state.userAbility,
    });
    ctx.body = {
      data: { fields: await listAmbiguities(strapi, { uid, documentId, mayRead }) },
    } satisfies ListAmbiguities.Response;
  },
});
