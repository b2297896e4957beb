import type { Core } from '@strapi/strapi';

import type { ListAmbiguities } from '../../../shared/contracts/document-ambiguities';
import { listAmbiguities } from '../conversion/ambiguities/list-ambiguities';

interface Context {
  readonly params: Readonly<Record<string, string>>;
  body: unknown;
}

/** `/hant-hans/documents/…/ambiguities` for the admin panel. */
export const ambiguities = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { uid = '', documentId = '' } = ctx.params;
    ctx.body = {
      data: { fields: await listAmbiguities(strapi, { uid, documentId }) },
    } satisfies ListAmbiguities.Response;
  },
});
