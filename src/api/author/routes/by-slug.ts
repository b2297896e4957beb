import type { Core } from '@strapi/strapi';

import { COMPLETE_AUTHOR } from '../../../delivery/authors/author-populate';

const UID = 'api::author.author';

/** As by document id: of the same permission, by the same controller. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  type: 'content-api',
  routes: strapi.config.get<boolean>('newsroom.delivery')
    ? [
        {
          method: 'GET',
          path: '/authors/by-slug/:slug',
          handler: `${UID}.findOne`,
          config: {
            middlewares: [
              { name: 'global::by-slug', config: { uid: UID } },
              { name: 'global::default-shape', config: { uid: UID, shape: COMPLETE_AUTHOR } },
            ],
          },
        },
      ]
    : [],
});
